#include "core/exchange/contact_sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/digits.h"
#include "core/base/text.h"
#include "core/exchange/month_names.h"
#include "core/model/tag.h"

namespace goodterms {
namespace {

using Field = SheetField;

constexpr std::pair<Field, std::string_view> ids[] = {
    {Field::skip, "skip"},         {Field::name, "name"},     {Field::given, "given"},
    {Field::middle, "middle"},     {Field::family, "family"}, {Field::company, "company"},
    {Field::title, "title"},       {Field::email, "email"},   {Field::phone, "phone"},
    {Field::linkedin, "linkedin"}, {Field::link, "link"},     {Field::notes, "notes"},
    {Field::role, "role"},         {Field::status, "status"}, {Field::day, "date"},
    {Field::tags, "tags"}};

// The names of columns, folded: LinkedIn's and Outlook's, Google's old and new ones (their numbers are taken
// out: "E-mail 1 - Value"), and what people call them in sheets of their own.
constexpr std::pair<std::string_view, Field> known_columns[] = {
    {"name", Field::name},
    {"full name", Field::name},
    {"display name", Field::name},
    {"contact", Field::name},
    {"contact name", Field::name},
    {"contact person", Field::name},
    {"recruiter", Field::name},
    {"recruiter name", Field::name},
    {"hiring manager", Field::name},
    {"first name", Field::given},
    {"firstname", Field::given},
    {"given name", Field::given},
    {"middle name", Field::middle},
    {"additional name", Field::middle},
    {"last name", Field::family},
    {"lastname", Field::family},
    {"family name", Field::family},
    {"surname", Field::family},
    {"company", Field::company},
    {"company name", Field::company},
    {"employer", Field::company},
    {"organization", Field::company},
    {"organisation", Field::company},
    {"organization name", Field::company},
    {"organization - name", Field::company},
    {"title", Field::title},
    {"job title", Field::title},
    {"position", Field::title},
    {"organization title", Field::title},
    {"organization - title", Field::title},
    {"contact title", Field::title},
    {"email", Field::email},
    {"e-mail", Field::email},
    {"email address", Field::email},
    {"e-mail address", Field::email},
    {"e-mail - value", Field::email},
    {"contact email", Field::email},
    {"recruiter email", Field::email},
    {"phone", Field::phone},
    {"phone number", Field::phone},
    {"telephone", Field::phone},
    {"mobile", Field::phone},
    {"mobile phone", Field::phone},
    {"business phone", Field::phone},
    {"home phone", Field::phone},
    {"primary phone", Field::phone},
    {"phone - value", Field::phone},
    {"contact phone", Field::phone},
    {"linkedin", Field::linkedin},
    {"linkedin url", Field::linkedin},
    {"linkedin profile", Field::linkedin},
    {"profile url", Field::linkedin},
    {"url", Field::link},
    {"link", Field::link},
    {"web page", Field::link},
    {"website", Field::link},
    {"website - value", Field::link},
    {"job link", Field::link},
    {"posting", Field::link},
    {"notes", Field::notes},
    {"note", Field::notes},
    {"comments", Field::notes},
    {"tags", Field::tags},
    {"tag", Field::tags},
    {"labels", Field::tags},
    {"label", Field::tags},
    {"groups", Field::tags},
    {"group", Field::tags},
    {"group membership", Field::tags},
    {"categories", Field::tags},
    {"category", Field::tags},
    {"role", Field::role},
    {"job", Field::role},
    {"position title", Field::role},
    {"job role", Field::role},
    {"status", Field::status},
    {"stage", Field::status},
    {"outcome", Field::status},
    {"date", Field::day},
    {"date applied", Field::day},
    {"applied", Field::day},
    {"applied on", Field::day},
    {"application date", Field::day},
    {"connected on", Field::day},
};

constexpr std::size_t rows_above_header = 40;  // LinkedIn writes a few; people write titles and blanks

Field field_of(std::string_view column) {
  std::string name;
  // "E-mail 2 Address" and "Phone 1 - Value" are columns like the first of their kind.
  const std::string folded = fold(single_line(column));
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const bool digit = folded[at] >= '0' && folded[at] <= '9';
    if (!digit && !(folded[at] == ' ' && (name.empty() || name.back() == ' '))) name += folded[at];
  }
  name = trim(name);
  const auto known = std::find_if(std::begin(known_columns), std::end(known_columns),
                                  [&](const auto& one) { return one.first == name; });
  return known == std::end(known_columns) ? Field::skip : known->second;
}

bool names_somebody(Field field) {
  return field == Field::name || field == Field::given || field == Field::family || field == Field::company ||
         field == Field::email || field == Field::linkedin;
}

bool has(const std::vector<Field>& fields, Field field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

// What the same word means in another sheet.
void settle(std::vector<Field>& fields, const CsvRow& header) {
  const bool tracks = has(fields, Field::status) || has(fields, Field::role);
  const auto column = [&](std::string_view name) {
    const auto found = std::find_if(header.begin(), header.end(),
                                    [&](const std::string& one) { return fold(single_line(one)) == name; });
    return static_cast<std::size_t>(found - header.begin());
  };
  const std::size_t title = column("title"), job_title = column("job title"), position = column("position"),
                    url = column("url"), connected = column("connected on");
  // Outlook's "Title" is that of a letter: Mr, Dr. Its other one is the job.
  if (title < header.size() && job_title < header.size() && !tracks) fields[title] = Field::skip;
  // Whoever keeps track of applications means the job they applied for.
  if (tracks && !has(fields, Field::role)) {
    for (const std::size_t one : {position, job_title, title}) {
      if (one >= header.size()) continue;
      fields[one] = Field::role;
      break;
    }
  }
  if (connected < header.size() && url < header.size()) fields[url] = Field::linkedin;
}

Result<std::vector<Field>> chosen(const CsvRow& header, const ColumnChoice& choice) {
  std::vector<Field> fields;
  for (const std::string& column : header)
    fields.push_back(field_of(column));
  settle(fields, header);
  for (const auto& [name, field] : choice) {
    const std::string wanted = fold(single_line(name));
    bool there = false;
    for (std::size_t at = 0; at < header.size(); ++at) {  // each of that name
      if (fold(single_line(header[at])) != wanted) continue;
      fields[at] = field;
      there = true;
    }
    if (!there) return failure(ErrorCode::invalid_input, "error.import.no-column", {{"column", name}});
  }
  return fields;
}

// "01 Mar 2026", "3/1/26", "2026-03-01 10:00": its first three numbers and names of months.
struct DayParts {
  std::array<int, 3> numbers = {};
  std::array<bool, 3> named = {};
  std::size_t count = 0;
};

DayParts day_parts(std::string_view cell) {
  DayParts parts;
  const std::string folded = fold(cell);
  for (std::size_t at = 0; at < folded.size() && parts.count < 3;) {
    const char c = folded[at];
    const bool digit = c >= '0' && c <= '9', letter = c >= 'a' && c <= 'z';
    std::size_t end = at;
    while (end < folded.size() && (digit ? folded[end] >= '0' && folded[end] <= '9'
                                         : letter && folded[end] >= 'a' && folded[end] <= 'z'))
      ++end;
    const std::string word = folded.substr(at, end - at);
    if (digit && word.size() <= 4) {
      parts.numbers[parts.count++] = std::stoi(word);
    } else if (const auto month = letter ? month_from_name(word) : std::nullopt) {
      parts.named[parts.count] = true;
      parts.numbers[parts.count++] = static_cast<int>(*month);
    }
    at = std::max(end, at + 1);
  }
  return parts;
}

std::optional<Date> day_from(int year, int month, int day) {
  if (year < 100) year += 2000;
  const auto read = parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, day));
  if (!read) return std::nullopt;
  return *read;
}

void add(std::vector<std::string>& list, std::string_view cell) {
  // Google writes several in one cell.
  constexpr std::string_view between = " ::: ";
  while (true) {
    const std::size_t at = cell.find(between);
    std::string value = single_line(cell.substr(0, at));
    if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end())
      list.push_back(std::move(value));
    if (at == std::string_view::npos) return;
    cell.remove_prefix(at + between.size());
  }
}

// Google parts them as it does other lists, and its own groups begin with an asterisk: "* myContacts".
void add_tags(std::vector<std::string>& list, std::string_view cell) {
  std::vector<std::string> parts;
  add(parts, cell);
  for (const std::string& part : parts) {
    for (std::string& tag : tags_of(part))
      if (tag.front() != '*') list.push_back(std::move(tag));
  }
}

void add_words(std::string& text, std::string_view cell, char between) {
  if (trim(cell).empty()) return;
  if (!text.empty()) text += between;
  text += trim(cell);
}

}  // namespace

std::string_view sheet_field_id(SheetField field) {
  return ids[static_cast<std::size_t>(field)].second;
}

std::optional<SheetField> sheet_field_from_id(std::string_view id) {
  for (const auto& [field, name] : ids)
    if (name == id) return field;
  return std::nullopt;
}

std::string sheet_field_ids() {
  std::string all;
  for (const auto& [field, name] : ids)
    all += (all.empty() ? "" : ", ") + std::string(name);
  return all;
}

LikelyHeader likely_header(std::string_view text, const ColumnChoice& choice) {
  CsvReader reader(text, delimiter_of(text));
  CsvRow row;
  LikelyHeader header;
  for (std::size_t count = 0; count < rows_above_header && reader.next(row); ++count) {
    if (row.size() > std::max<std::size_t>(1, header.columns.size())) header.columns = row;
  }
  const auto fields = chosen(header.columns, choice);
  header.fields = fields ? *fields : std::vector<Field>(header.columns.size(), Field::skip);
  return header;
}

Result<SheetReader> SheetReader::open(std::string_view text, const ColumnChoice& choice) {
  const char delimiter = delimiter_of(text);
  SheetReader sheet(text, delimiter);
  std::optional<Error> no_column;
  for (std::size_t row = 0; row < rows_above_header && sheet.reader_.next(sheet.header_); ++row) {
    auto fields = chosen(sheet.header_, choice);
    if (!fields) {
      if (!no_column) no_column = fields.error();
      continue;
    }
    // A sentence above the header may be a known word by itself; a header says more than one thing, unless it
    // is all there is.
    const auto known =
        std::count_if(fields->begin(), fields->end(), [](Field f) { return f != Field::skip; });
    const bool enough = known > 1 || (known == 1 && sheet.header_.size() == 1);
    if (!enough || std::none_of(fields->begin(), fields->end(), names_somebody)) continue;
    sheet.fields_ = std::move(*fields);
    sheet.look_at_days(sheet.reader_, delimiter);
    return sheet;
  }
  if (no_column && !choice.empty()) return tl::unexpected(*no_column);
  return failure(ErrorCode::invalid_input, "error.import.no-header");
}

void SheetReader::look_at_days(CsvReader rows, char delimiter) {
  // Where no day tells, semicolons do: they are written where commas stand in numbers, and days come first.
  order_ = delimiter == ';' ? DayOrder::day_first : DayOrder::month_first;
  for (CsvRow row; rows.next(row);) {
    for (std::size_t at = 0; at < std::min(row.size(), fields_.size()); ++at) {
      if (fields_[at] != Field::day) continue;
      const DayParts parts = day_parts(row[at]);
      if (parts.count < 3 || parts.named[0] || parts.named[1] || parts.numbers[0] > 31) continue;
      const bool dots = row[at].find('.') != std::string::npos;
      if (dots || parts.numbers[0] > 12) order_ = DayOrder::day_first;
      if (!dots && parts.numbers[1] > 12) order_ = DayOrder::month_first;
      if (dots || parts.numbers[0] > 12 || parts.numbers[1] > 12) return;
    }
  }
}

std::optional<Date> SheetReader::day_of(std::string_view cell) const {
  const DayParts parts = day_parts(cell);
  if (parts.count < 3) return std::nullopt;
  const auto [first, second, third] = parts.numbers;
  if (first > 31) return day_from(first, second, third);
  if (parts.named[0]) return day_from(third, first, second);
  if (parts.named[1]) return day_from(third, second, first);
  return order_ == DayOrder::day_first ? day_from(third, second, first) : day_from(third, first, second);
}

void SheetReader::take(SheetField field, const std::string& cell, ImportedPerson& person,
                       std::array<std::string, 3>& names) const {
  switch (field) {
    case Field::skip:
      return;
    case Field::name:
      if (person.name.empty()) {
        person.name = cell;
      } else if (cell != person.name) {
        add_words(person.notes, cell, '\n');
      }
      return;
    case Field::given:
      return add_words(names[0], cell, ' ');
    case Field::middle:
      return add_words(names[1], cell, ' ');
    case Field::family:
      return add_words(names[2], cell, ' ');
    case Field::company:
      if (person.company.empty()) person.company = single_line(cell);
      return;
    case Field::title:
      if (person.title.empty()) person.title = single_line(cell);
      return;
    case Field::email:
      return add(person.emails, cell);
    case Field::phone:
      return add(person.phones, cell);
    case Field::linkedin:
      if (person.linkedin.empty()) person.linkedin = single_line(cell);
      return;
    case Field::link:
      return add(person.links, cell);
    case Field::notes:
      return add_words(person.notes, cell, '\n');
    case Field::role:
      return add_words(person.role, cell, ' ');
    case Field::status:
      return add_words(person.status, cell, ' ');
    case Field::tags:
      return add_tags(person.tags, cell);
    case Field::day:
      if (!person.day) person.day = day_of(cell);
  }
}

bool SheetReader::next(ImportedPerson& person) {
  CsvRow row;
  while (reader_.next(row)) {
    person = ImportedPerson();
    person.place = reader_.line();
    person.cut_off = reader_.cut_off();
    std::array<std::string, 3> names;
    for (std::size_t at = 0; at < std::min(row.size(), fields_.size()); ++at)
      take(fields_[at], std::string(without_guard(row[at])), person, names);
    person.name = single_line(person.name);
    if (person.name.empty()) {
      for (const std::string& part : names)
        add_words(person.name, part, ' ');
    }
    const bool known_by_link = !person.links.empty() && person.linkedin.empty() &&
                               fold(person.links.front()).find("linkedin.com/in/") != std::string::npos;
    if (known_by_link) {
      person.linkedin = person.links.front();
      person.links.erase(person.links.begin());
    }
    person.connected = person.day && person.role.empty() && person.status.empty();
    if (person.says_anything()) return true;
  }
  return false;
}

}  // namespace goodterms
