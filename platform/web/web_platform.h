// The platform of a browser: what the app asks of it (platform/platform.h). Files are those of em++'s file
// system in memory; the page keeps those under data_folder() in IndexedDB (page/store.js), and hands out as a
// download what was written to documents_folder().
#pragma once

#include <string>
#include <utility>

#include "platform/desktop/system_clock.h"
#include "platform/desktop/system_files.h"
#include "platform/platform.h"
#include "platform/web/web_fonts.h"
#include "platform/web/web_zones.h"

namespace goodterms {

class WebPlatform final : public Platform {
 public:
  Files& files() override { return files_; }
  const Clock& clock() const override { return clock_; }
  const Zones& zones() const override { return zones_; }
  std::string data_folder() const override { return "/data"; }
  std::string documents_folder() const override { return "/Downloads"; }

  // What was just pasted, once: a page may not look at the clipboard by itself, and what was copied since
  // elsewhere is not known here.
  std::string clipboard() override { return std::exchange(just_pasted_, false) ? clipboard_ : std::string(); }
  void set_clipboard(const std::string& text) override;
  void read_clipboard(TextDone done) override;
  bool clipboard_is_asked_for() const override { return true; }

  Result<void> open_address(const std::string& address) override;
  Result<void> show_in_file_manager(const std::string& path) override;
  bool can_share() const override;
  void share(const SharedLetter& letter) override;
  bool shows_count() const override { return true; }
  void show_count(std::int64_t count) override;
  bool may_clear_files() const override { return true; }
  void keep_for_good() override;
  bool pick_file(const FilePick& pick, PickDone done) override;
  SystemLook look() const override;
  std::unique_ptr<Beside> run_beside(std::function<void()>) override { return nullptr; }
  std::optional<FontFile> font_with(const FontWanted& wanted) override { return fonts_.find(wanted); }
  std::optional<CharacterPicture> draw_character(const CharacterWanted& wanted) override;

  // For the page: the answers to what was asked, and what the person pasted by themselves, which the next
  // read_clipboard() takes.
  void clipboard_came(std::string text);
  void pasted(std::string text);
  void file_picked(std::optional<std::string> path);

 private:
  SystemFiles files_;
  SystemClock clock_;
  WebZones zones_;
  WebFonts fonts_;
  std::string clipboard_;
  bool was_pasted_ = false, just_pasted_ = false;
  TextDone waits_for_clipboard_;
  PickDone waits_for_file_;
};

}  // namespace goodterms
