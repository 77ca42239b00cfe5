#include "core/actions/ways_out.h"

#include <algorithm>
#include <array>

#include "core/actions/hand_over.h"
#include "core/actions/third_person.h"
#include "core/exchange/phone.h"

namespace goodterms {
namespace {

constexpr std::array by_mail = {Channel::email};
constexpr std::array by_linkedin = {Channel::linkedin};
constexpr std::array by_text = {Channel::text};
constexpr std::array in_writing = {Channel::email, Channel::linkedin, Channel::text};

Result<std::string> words_alone(Desk&, const Case&, const LetterWords& letter) {
  return letter.body;
}

Result<std::string> mail_address(Desk& desk, const Case& about, const LetterWords& letter) {
  return mail_link(desk, about, letter);
}

Result<std::string> mail_file(Desk& desk, const Case& about, const LetterWords& letter) {
  TRY(const Email email, email_of(desk, about, letter));
  return write_eml(email);
}

Result<std::string> calendar_answer(Desk& desk, const Case& about, const LetterWords& letter) {
  return calendar_reply(desk, about, letter.body);
}

// LinkedIn takes no words by its address: they wait on the clipboard.
Result<std::string> linkedin_page(Desk&, const Case& of_case, const LetterWords& letter) {
  const Case about = written_to(of_case, letter.third);
  if (!about.contact || about.contact->linkedin.empty())
    return failure(ErrorCode::not_found, "error.letter.no-linkedin");
  const std::string& page = about.contact->linkedin;
  return page.find("://") == std::string::npos ? "https://" + page : page;
}

Result<std::string> text_message(Desk&, const Case& of_case, const LetterWords& letter) {
  const Case about = written_to(of_case, letter.third);
  const std::string link = about.contact ? sms_link(about.contact->phone, letter.body) : std::string();
  if (link.empty()) return failure(ErrorCode::not_found, "error.letter.no-phone");
  return link;
}

constexpr std::array table = {
    WayOut{"copy", Carrier::clipboard, all_channels, false, words_alone, {}},
    WayOut{"mailto", Carrier::address, by_mail, false, mail_address, "eml"},
    WayOut{"share", Carrier::share, in_writing, false, words_alone, {}},
    WayOut{"eml", Carrier::file, by_mail, false, mail_file, {}},
    WayOut{"ics", Carrier::file, all_channels, false, calendar_answer, {}, nullptr, &Case::has_calendar},
    WayOut{"linkedin", Carrier::address, by_linkedin, true, linkedin_page, {}, &Contact::linkedin},
    WayOut{"sms", Carrier::address, by_text, true, text_message, {}, &Contact::phone},
};

}  // namespace

std::span<const WayOut> ways_out() {
  return table;
}

const WayOut* find_way_out(std::string_view id) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const WayOut& way) { return way.id == id; });
  return found != table.end() ? found : nullptr;
}

bool serves(const WayOut& way, Channel channel) {
  return std::find(way.channels.begin(), way.channels.end(), channel) != way.channels.end();
}

bool leads_anywhere(const WayOut& way, const Case& about) {
  if (way.needs_of_case != nullptr && !(about.*way.needs_of_case)) return false;
  return way.needs == nullptr || (about.contact && !((*about.contact).*way.needs).empty());
}

}  // namespace goodterms
