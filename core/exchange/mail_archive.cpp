#include "core/exchange/mail_archive.h"

#include <algorithm>
#include <array>

#include "core/base/digits.h"
#include "core/base/text.h"
#include "core/exchange/mail_machine.h"
#include "core/exchange/mail_reader.h"
#include "core/exchange/month_names.h"
#include "core/model/mail_address.h"
#include "core/model/person_name.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_head = 256 * 1024;     // of a message; real ones have some 10 kB
constexpr std::size_t longest_separator = 300;       // the line before a message
constexpr std::size_t searched_start = 1024 * 1024;  // for the first message of a damaged archive
constexpr std::size_t most_recipients = 10;          // who writes to more of them at once need not know them
constexpr std::string_view mark = "From ", utf8_mark = "\xEF\xBB\xBF";

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t\r,", begin), line.size());
    if (end > begin) words.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_time(std::string_view word) {
  const std::size_t colon = word.find(':');
  return colon != std::string_view::npos && colon <= 2 && all_digits(word.substr(0, colon)) &&
         all_digits(word.substr(colon + 1, 2)) && word.size() >= colon + 3;
}

// RFC 5322, 3.3 and 4.3: "Mon, 2 Mar 2026 14:01:02 -0600", years of two digits too. The day where it was
// written, as mail programs show it.
std::optional<Date> day_of(std::string_view header) {
  const auto words = words_of(header.substr(0, longest_separator));
  for (std::size_t at = 0; at + 2 < words.size(); ++at) {
    const auto day = parse_digits(words[at]);
    const auto month = day ? month_from_name(words[at + 1]) : std::nullopt;
    auto year = month ? parse_digits(words[at + 2]) : std::nullopt;
    if (!year) continue;
    constexpr int century = 100, split = 50, least = 1970, most = 2999;
    if (*year < century) *year += *year < split ? 2000 : 1900;
    if (*year < least || *year > most || *day < 1 || *day > 31) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(*month),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    return Date(date);
  }
  return std::nullopt;
}

bool begins_header(std::string_view text) {
  constexpr std::size_t longest_name = 76;
  const std::string_view start = text.substr(0, longest_name);
  const std::size_t colon = start.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  return std::all_of(start.begin(), start.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char c) { return c > ' ' && c < 0x7F; });
}

// RFC 4155, appendix A: "From dana@northwind.example Mon Mar  2 14:01:02 2026", with what programs add. The
// empty line before it is sometimes left out, and a letter may hold such a line: `strict` wants that line and
// a header below.
bool is_separator(std::string_view bytes, std::size_t at, bool strict) {
  const std::string_view line_on = bytes.substr(at, longest_separator);
  const std::size_t end = line_on.find('\n');
  if (!line_on.starts_with(mark) || end == std::string_view::npos) return false;
  bool month = false, time = false, year = false;
  for (const std::string_view word : words_of(line_on.substr(mark.size(), end - mark.size()))) {
    month = month || (word.size() == 3 && month_from_name(word));
    time = time || is_time(word);
    year = year || (word.size() == 4 && all_digits(word));
  }
  if (!month || !time || !year) return false;
  const std::string_view before = bytes.substr(0, at);
  const bool blank = before.empty() || before.ends_with("\n\n") || before.ends_with("\n\r\n");
  const bool header = begins_header(bytes.substr(at + end + 1, longest_separator));
  return strict ? blank && header : blank || header;
}

// Where the next separator is, from `at` on; the size where there is none.
std::size_t find_separator(std::string_view bytes, std::size_t at, bool strict) {
  if (at == 0 && is_separator(bytes, 0, strict)) return 0;
  for (std::size_t found = bytes.find("\nFrom ", at); found != std::string_view::npos;
       found = bytes.find("\nFrom ", found + 1))
    if (is_separator(bytes, found + 1, strict)) return found + 1;
  return bytes.size();
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  return bytes;
}

// "'Dana Reyes'", "Reyes, Dana"; an address is no name.
std::string name_of(const Mailbox& mailbox) {
  std::string name = single_line(mailbox.name);
  if (name.size() > 2 && name.front() == '\'' && name.back() == '\'') name = name.substr(1, name.size() - 2);
  if (name.find('@') != std::string::npos) return {};
  return name.find('(') == std::string::npos ? read_name(name).whole : name;
}

bool is_among_sent(const MailHeaders& headers) {
  const std::string labels = "," + fold(headers.find("x-gmail-labels").substr(0, longest_separator)) + ",";
  return labels.find(",sent,") != std::string::npos;
}

}  // namespace

bool looks_like_mail_archive(std::string_view bytes) {
  bytes = without_mark(bytes);
  if (looks_like_mail(bytes)) return true;
  const std::string_view start = bytes.substr(0, searched_start);
  if (find_separator(start, 0, true) < start.size()) return true;
  // A message of few headers: each line one of them, up to the empty line.
  const MailHeaders headers(start.substr(0, longest_head));
  return headers.sound() && !headers.find("from").empty() && !headers.find("date").empty();
}

void MailArchive::Mails::add(std::size_t message, std::optional<Date> day) {
  if (count++ == 0) first = message;
  if (!day || (last && *day < *last)) return;  // of one day the one that comes later is the last
  last = day;
  last_message = message;
}

void MailArchive::Mails::add(const Mails& more) {
  first = count == 0 ? more.first : std::min(first, more.first);
  count += more.count;
  if (!more.last || (last && std::pair(*more.last, more.last_message) < std::pair(*last, last_message)))
    return;
  last = more.last;
  last_message = more.last_message;
  last_is_owners = more.last_is_owners;
}

MailArchive::MailArchive(std::string_view bytes, const MailOwner& owner)
    : bytes_(without_mark(bytes)), owner_name_(fold(single_line(owner.name))) {
  strict_ = !is_separator(bytes_, 0, false);
  // One word is many people's name.
  if (owner_name_.find(' ') == std::string::npos) owner_name_.clear();
  for (const std::string& address : owner.addresses)
    if (!trim(address).empty()) people_[index_of(trim(address))].is_owner = true;
}

std::string_view MailArchive::next_message() {
  const std::size_t end = find_separator(bytes_, at_ + 1, strict_);
  const std::string_view message = bytes_.substr(at_, end - at_);
  at_ = end;
  return message;
}

std::size_t MailArchive::index_of(std::string_view address) {
  const auto [found, fresh] = by_address_.emplace(fold(address), people_.size());
  if (fresh) {
    people_.emplace_back();
    people_.back().address = address;
  }
  return found->second;
}

void MailArchive::take(std::string_view message) {
  ++messages_;
  const MailHeaders headers(message.substr(0, longest_head));
  const auto from = parse_mailboxes(headers.find("from"));
  if (from.empty() || !check_address(from.front().address)) {
    if (unread_.count++ == 0) unread_.first = messages_;
    return;
  }
  for (const Mailbox& list : parse_mailboxes(headers.find("list-post"))) {
    const std::size_t scheme = list.address.find(':');  // "mailto:"
    lists_.insert(fold(std::string_view(list.address).substr(scheme == std::string::npos ? 0 : scheme + 1)));
  }
  if (is_from_machine(headers) || is_machine_address(from.front().address)) return;
  const std::size_t sender = index_of(from.front().address);
  const std::string name = name_of(from.front());
  Known& known = people_[sender];
  if (!name.empty()) {
    known.name = name;
    known.named_themselves = true;
    if (!owner_name_.empty() && fold(name) == owner_name_) known.is_owner = true;
  }
  if (is_among_sent(headers)) known.is_owner = true;
  const auto day = day_of(headers.find("date"));
  known.mails.add(messages_, day);
  const std::string_view delivered = trim(headers.find("delivered-to"));
  if (check_address(delivered)) people_[index_of(delivered)].is_owner = true;
  take_recipients(headers, sender, day);
}

void MailArchive::take_recipients(const MailHeaders& headers, std::size_t sender, std::optional<Date> day) {
  std::vector<Mailbox> recipients = parse_mailboxes(headers.find("to"));
  for (Mailbox& copied : parse_mailboxes(headers.find("cc")))
    recipients.push_back(std::move(copied));
  if (recipients.size() > most_recipients) return;
  for (const Mailbox& mailbox : recipients) {
    if (!check_address(mailbox.address) || is_machine_address(mailbox.address)) continue;
    const std::size_t recipient = index_of(mailbox.address);
    if (recipient == sender) continue;
    if (!people_[recipient].named_themselves && people_[recipient].name.empty())
      people_[recipient].name = name_of(mailbox);
    constexpr unsigned half = 32;
    written_[(static_cast<std::uint64_t>(sender) << half) | recipient].add(messages_, day);
  }
}

void MailArchive::conclude() {
  concluded_ = true;
  constexpr unsigned half = 32;
  constexpr std::uint64_t lower = 0xFFFFFFFF;
  for (auto& [pair, mails] : written_) {
    if (!people_[static_cast<std::size_t>(pair >> half)].is_owner) continue;
    mails.last_is_owners = true;
    people_[static_cast<std::size_t>(pair & lower)].mails.add(mails);
  }
  for (std::size_t index = 0; index < people_.size(); ++index) {
    const Known& one = people_[index];
    if (!one.is_owner && one.mails.count > 0 && lists_.find(fold(one.address)) == lists_.end())
      order_.push_back(index);
  }
  std::stable_sort(order_.begin(), order_.end(), [this](std::size_t left, std::size_t right) {
    return people_[left].mails.first < people_[right].mails.first;
  });
}

bool MailArchive::next(ImportedPerson& person) {
  person = {};
  if (at_ < bytes_.size()) {
    const std::string_view message = next_message();
    // What a program that fell over left behind, or blanks.
    if (message.find_first_not_of(std::string_view("\0 \t\r\n", 5)) != std::string_view::npos) take(message);
    return true;
  }
  if (!concluded_) conclude();
  if (given_ >= order_.size()) return false;
  const Known& one = people_[order_[given_++]];
  person.place = one.mails.first;
  person.name = one.name;
  person.emails = {one.address};
  person.mails = one.mails.count;
  person.day = one.mails.last;
  person.wrote_last = one.mails.last_is_owners;
  return true;
}

}  // namespace goodterms
