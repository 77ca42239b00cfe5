// A platform without an operating system's services: what the app asks of it is remembered, for tests and the
// tour to look at, and answered as they say.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "platform/beside.h"

namespace goodterms {

class HeadlessPlatform final : public Platform {
 public:
  // Its clocks keep for ever the offset they have when it is made.
  HeadlessPlatform(Files& files, const Clock& clock, std::string data_folder)
      : files_(files),
        clock_(clock),
        zones_(clock.now().offset_minutes),
        data_folder_(std::move(data_folder)) {}

  Files& files() override { return files_; }
  const Clock& clock() const override { return clock_; }
  const Zones& zones() const override { return zones_; }
  std::string data_folder() const override { return data_folder_; }
  std::string documents_folder() const override { return data_folder_; }
  std::string clipboard() override { return clipboard_; }
  void set_clipboard(const std::string& text) override { clipboard_ = text; }
  void read_clipboard(TextDone done) override {
    if (!clipboard_comes_later) return done(clipboard_);
    waits_for_clipboard_ = std::move(done);
  }
  bool clipboard_is_asked_for() const override { return clipboard_comes_later; }
  void bring_clipboard() { std::exchange(waits_for_clipboard_, nullptr)(clipboard_); }
  Result<void> open_address(const std::string& address) override {
    opened.push_back(address);
    return {};
  }
  Result<void> show_in_file_manager(const std::string& path) override {
    opened.push_back(path);
    return {};
  }
  bool pick_file(const FilePick& pick, PickDone done) override {
    if (!has_dialogs) return false;
    picks.push_back(pick);
    done(answer);
    return true;
  }
  SystemLook look() const override { return system_look; }
  std::unique_ptr<Beside> run_beside(std::function<void()> work) override {
    return has_threads ? std::make_unique<ThreadBeside>(std::move(work)) : nullptr;
  }
  std::optional<FontFile> font_with(const FontWanted& wanted) override {
    return system_fonts ? system_fonts(wanted) : std::nullopt;
  }

  // What was asked for, oldest first.
  std::vector<std::string> opened;
  std::vector<FilePick> picks;
  // What is answered.
  bool has_dialogs = false;
  bool clipboard_comes_later = false;  // as in a browser: with bring_clipboard()
  bool has_threads = false;  // without them, what is done between two frames is the same in every run
  std::optional<std::string> answer;
  SystemLook system_look;
  FindFont system_fonts;  // none: only the program's own, and pictures are the same on every machine

 private:
  Files& files_;
  const Clock& clock_;
  OneOffset zones_;
  std::string data_folder_;
  std::string clipboard_;
  TextDone waits_for_clipboard_;
};

}  // namespace goodterms
