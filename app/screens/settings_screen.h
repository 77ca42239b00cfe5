// The place Settings: my details, how it looks, weekends, and my data.
#pragma once

#include "app/screens/keep_pause.h"
#include "app/screens/parts.h"
#include "app/screens/roadmap_sheet.h"
#include "core/model/preferences.h"
#include "core/model/profile.h"

namespace goodterms {

class SettingsScreen final : public Screen {
 public:
  explicit SettingsScreen(std::string version) : version_(std::move(version)) {}

  Result<void> read(Desk& desk) override;
  bool depends_on(const Changes& changes) const override {
    return changes.has(RecordKind::profile) || changes.has(RecordKind::settings);
  }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  std::optional<double> tend(Shell& shell, double now) override;
  Result<void> leave(Shell& shell) override;
  bool holds_words() const override { return changed_ || keep_pause_.at().has_value(); }

 private:
  Result<void> keep(Shell& shell);
  void set(std::function<void(Preferences&)> change, Commands& commands);

  void draw_details(const Canvas& canvas, Box& page);
  void draw_roadmap(const Canvas& canvas, Box& page);
  void draw_look(const Canvas& canvas, Box& page, Commands& commands);
  void draw_days(const Canvas& canvas, Box& page, Commands& commands);
  void draw_data(const Canvas& canvas, Box& page, Commands& commands);
  void draw_delete_sheet(const Canvas& canvas, Commands& commands);

  std::string version_;
  Profile kept_, profile_;
  Wording email_error_;
  bool changed_ = false;
  KeepPause keep_pause_;
  Preferences preferences_;
  std::string log_path_;
  std::string roadmap_;
  RoadmapSheet roadmap_sheet_;
  bool delete_open_ = false;
};

}  // namespace goodterms
