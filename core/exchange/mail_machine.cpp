#include "core/exchange/mail_machine.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/text.h"

namespace goodterms {
namespace {

// Words of the part before the @, between dots, hyphens and the like.
constexpr std::array machine_words = {
    "noreply",    "donotreply",    "noresponse", "mailer",      "daemon",        "postmaster",
    "bounce",     "bounces",       "notify",     "notifier",    "notifications", "notification",
    "alert",      "alerts",        "newsletter", "newsletters", "digest",        "automated",
    "automailer", "autoresponder", "autoreply",  "unsubscribe", "robot",         "mailinglist",
    "mailrobot",  "listserv",      "majordomo",  "abuse"};
// Words that are in people's names and addresses too ("anna.list@", "abbot"): the whole of it, or what stands
// before a mark that a program set ("reply+0a81f3").
constexpr std::array machine_names = {"reply", "bot", "list", "lists"};
// Of a subdomain that only sends.
constexpr std::array machine_hosts = {"noreply",       "reply",        "bounce",     "bounces", "notify",
                                      "notifications", "notification", "newsletter", "mailer"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// "no-reply", "do_not_reply" and "nicht-antworten" come apart at their marks; together they are "noreply".
template <class Test>
bool any_word(std::string_view text, std::string_view marks, Test test) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(marks, begin), text.size());
    if (test(text.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

// Long and full of digits, as a service makes them for one thread.
bool is_made_up(std::string_view local) {
  constexpr std::size_t longest_name = 24, most_digits = 5;
  const auto digits = std::count_if(local.begin(), local.end(), is_digit);
  return local.size() >= longest_name && static_cast<std::size_t>(digits) > most_digits;
}

}  // namespace

bool is_from_machine(const MailHeaders& headers) {
  for (const std::string_view name : {"list-id", "list-post", "list-unsubscribe", "mailing-list",
                                      "x-autoreply", "x-autorespond", "x-failed-recipients"})
    if (!headers.find(name).empty()) return true;
  const std::string automatic = fold(trim(headers.find("auto-submitted")));
  if (!automatic.empty() && automatic != "no") return true;
  const std::string precedence = fold(trim(headers.find("precedence")));
  if (precedence == "bulk" || precedence == "list" || precedence == "junk") return true;
  if (trim(headers.find("return-path")) == "<>") return true;
  const auto says = [&](std::string_view name, std::string_view start) {
    return fold(trim(headers.find(name).substr(0, 200))).starts_with(start);
  };
  return says("content-type", "multipart/report") || says("x-spam-flag", "yes") ||
         says("x-spam-status", "yes");
}

bool is_machine_address(std::string_view address) {
  const std::string folded = fold(address);
  const std::size_t at = folded.rfind('@');
  if (at == std::string::npos) return true;
  const std::string_view local = std::string_view(folded).substr(0, at);
  const std::string_view host = std::string_view(folded).substr(at + 1);
  std::string bare;
  for (const char c : local)
    if (c >= 'a' && c <= 'z') bare += c;
  for (const std::string_view nobody :
       {"noreply", "donotreply", "mailerdaemon", "nichtantworten", "nepasrepondre", "noresponder"})
    if (bare.find(nobody) != std::string::npos) return true;
  if (any_word(local, ".-_+=", [](std::string_view word) { return holds(machine_words, word); })) return true;
  if (holds(machine_names, local.substr(0, local.find('+')))) return true;
  // The last two labels are the domain's own name.
  const std::size_t top = host.rfind('.');
  const std::size_t own =
      top == std::string_view::npos || top == 0 ? std::string_view::npos : host.rfind('.', top - 1);
  if (own != std::string_view::npos &&
      any_word(host.substr(0, own), ".-", [](std::string_view word) { return holds(machine_hosts, word); }))
    return true;
  return is_made_up(local);
}

}  // namespace goodterms
