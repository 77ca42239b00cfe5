#include "platform/web/web_platform.h"

#include <cstdlib>
#include <utility>

#include "core/base/text.h"
#include "platform/web/host.h"

namespace goodterms {

void WebPlatform::set_clipboard(const std::string& text) {
  clipboard_ = text;
  host_write_clipboard(text.c_str());
}

void WebPlatform::read_clipboard(TextDone done) {
  if (std::exchange(was_pasted_, false)) return done(clipboard_);
  waits_for_clipboard_ = std::move(done);
  host_ask_clipboard();
}

void WebPlatform::clipboard_came(std::string text) {
  clipboard_ = std::move(text);
  if (const TextDone done = std::exchange(waits_for_clipboard_, nullptr)) done(clipboard_);
}

void WebPlatform::pasted(std::string text) {
  clipboard_ = std::move(text);
  was_pasted_ = just_pasted_ = true;
}

Result<void> WebPlatform::open_address(const std::string& address) {
  for (const char* scheme : {"https:", "http:", "mailto:", "tel:", "sms:"}) {
    if (address.rfind(scheme, 0) != 0) continue;
    host_open_address(address.c_str());
    return {};
  }
  return failure(ErrorCode::invalid_input, "error.open.scheme", {}, address);
}

Result<void> WebPlatform::show_in_file_manager(const std::string& path) {
  return failure(ErrorCode::not_found, "error.open.in-browser", {}, path);
}

bool WebPlatform::can_share() const {
  return host_can_share() != 0;
}

void WebPlatform::share(const SharedLetter& letter) {
  host_share(letter.subject.c_str(), letter.words.c_str(), letter.mail_name.c_str(), letter.mail.c_str());
}

void WebPlatform::show_count(std::int64_t count) {
  host_show_count(static_cast<int>(count));
}

void WebPlatform::keep_for_good() {
  host_keep_for_good();
}

bool WebPlatform::pick_file(const FilePick& pick, PickDone done) {
  if (waits_for_file_) return false;
  if (pick.purpose == FilePick::For::save) {
    // The browser puts downloads where the person has told it to.
    done(documents_folder() + "/" + file_name_of(pick.suggested_path));
    return true;
  }
  waits_for_file_ = std::move(done);
  host_pick_file();
  return true;
}

void WebPlatform::file_picked(std::optional<std::string> path) {
  if (const PickDone done = std::exchange(waits_for_file_, nullptr)) done(std::move(path));
}

std::optional<CharacterPicture> WebPlatform::draw_character(const CharacterWanted& wanted) {
  std::string text;
  for (const char32_t c : wanted.characters)
    append_code_point(text, c);
  int place[5] = {};
  unsigned char* pixels =
      host_draw_character(text.c_str(), wanted.em, wanted.heavy ? 1 : 0, wanted.quarters, place);
  if (pixels == nullptr) return std::nullopt;
  CharacterPicture drawn;
  drawn.left = place[0];
  drawn.top = place[1];
  drawn.width = place[2];
  drawn.height = place[3];
  drawn.advance = static_cast<float>(place[4]) / 64;
  drawn.pixels.assign(pixels, pixels + 4 * drawn.width * drawn.height);
  std::free(pixels);
  return drawn;
}

SystemLook WebPlatform::look() const {
  const int bits = host_look();
  return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
}

}  // namespace goodterms
