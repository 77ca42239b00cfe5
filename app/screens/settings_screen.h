// The place Settings: my details, how it looks, weekends, and my data.
#pragma once

#include "app/screens/keep_pause.h"
#include "app/screens/parts.h"
#include "app/screens/roadmap_sheet.h"
#include "app/screens/settings_view.h"
#include "core/model/preferences.h"
#include "core/model/profile.h"

namespace goodterms {

class SettingsScreen final : public Screen {
 public:
  SettingsScreen(std::string version, std::vector<std::string> interface_languages)
      : version_(std::move(version)), interface_(std::move(interface_languages)) {}

  Result<void> read(Desk& desk) override;
  bool depends_on(const Changes& changes) const override {
    return changes.has_any({RecordKind::profile, RecordKind::settings, RecordKind::applications,
                            RecordKind::contacts, RecordKind::companies, RecordKind::interactions,
                            RecordKind::tasks, RecordKind::promises});
  }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  std::optional<double> tend(Shell& shell, double now) override;
  Result<void> leave(Shell& shell) override;
  bool holds_words() const override { return changed_ || keep_pause_.at().has_value(); }

 private:
  Result<void> keep(Shell& shell);
  void set(std::function<void(Preferences&)> change, Commands& commands);

  // settings_drawing.cpp
  void draw_details(const Canvas& canvas, Box& page, Commands& commands);
  void draw_letter_language(const Canvas& canvas, Box& page, Commands& commands);
  void draw_interface_language(const Canvas& canvas, Box& page, Commands& commands);
  // A row with a picker of languages; the place of the one that was chosen just now, or -1.
  static int draw_languages(const Canvas& canvas, Box& page, const char* id, const char* words,
                            const std::vector<std::string>& names, std::size_t present);
  void draw_usual_channels(const Canvas& canvas, Box& page, Commands& commands);
  void draw_roadmap(const Canvas& canvas, Box& page);
  void draw_own_words(const Canvas& canvas, Box& page, Commands& commands);
  void draw_look(const Canvas& canvas, Box& page, Commands& commands);
  void draw_text_size(const Canvas& canvas, Box row, Commands& commands);
  void draw_days(const Canvas& canvas, Box& page, Commands& commands);
  float draw_data(const Canvas& canvas, const Box& column, Commands& commands);
  void draw_restore_sheet(const Canvas& canvas, Commands& commands);
  void draw_delete_sheet(const Canvas& canvas, Commands& commands);

  std::string version_;
  Profile kept_, profile_;
  Wording email_error_;
  bool changed_ = false;
  KeepPause keep_pause_;
  Preferences preferences_;
  std::optional<int> held_percent_;     // text size, while its handle is held
  std::vector<std::string> languages_;  // there are letters in; the interface's first
  std::vector<std::string> interface_;  // the interface can speak; the tags
  DataView data_;
  std::string roadmap_;
  RoadmapSheet roadmap_sheet_;
  bool restore_open_ = false, delete_open_ = false;
  std::string typed_;  // to erase everything
};

}  // namespace goodterms
