#include "core/exchange/vcard.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/exchange/charset.h"
#include "core/exchange/mail_coding.h"
#include "core/exchange/text_file.h"

namespace goodterms {
namespace {

std::string upper(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return result;
}

bool is_passed_over(std::string_view name) {
  return name == "PHOTO" || name == "LOGO" || name == "KEY" || name == "SOUND" || name == "AGENT" ||
         name == "X-IMAGE" || name == "X-ABCROP-RECTANGLE";
}

// Parts of a value at ";" or ",", with what is escaped read (RFC 6350, 3.4).
std::vector<std::string> parts_of(std::string_view value, char separator) {
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] == '\\' && at + 1 < value.size()) {
      const char next = value[++at];
      parts.back() += next == 'n' || next == 'N' ? '\n' : next;
    } else if (value[at] == separator) {
      parts.emplace_back();
    } else if (value[at] != '\r') {
      parts.back() += value[at];
    }
  }
  return parts;
}

std::string text_of(std::string_view value) {
  return parts_of(value, '\0').front();
}

bool is_linkedin(std::string_view address) {
  return fold(address).find("linkedin.com/") != std::string::npos;
}

}  // namespace

// One of a card, unfolded and decoded; its value is still escaped.
struct CardReader::Property {
  std::string group, name;
  std::string types;  // ",HOME,PREF,": all of them, in capitals
  std::string value;
  bool preferred = false;

  bool has_type(std::string_view type) const {
    return types.find("," + std::string(type) + ",") != std::string::npos;
  }
};

std::string_view CardReader::physical_line() {
  const std::size_t start = at_;
  const std::size_t end = std::min(bytes_.find_first_of("\r\n", start), bytes_.size());
  at_ = end;
  if (at_ < bytes_.size() && bytes_[at_] == '\r') ++at_;
  if (at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
  return bytes_.substr(start, end - start);
}

bool CardReader::next_line(Property& property) {
  property = Property();
  if (at_ >= bytes_.size()) return false;
  std::string line(physical_line());
  const std::size_t head = std::min(line.find_first_of(":;"), line.size());
  std::string name = upper(trim(line.substr(0, head)));
  const std::size_t dot = name.rfind('.');
  if (dot != std::string::npos) {
    property.group = name.substr(0, dot);
    name.erase(0, dot + 1);
  }
  property.name = name;
  const bool wanted = !is_passed_over(name);
  const auto is_blank = [&] { return at_ < bytes_.size() && (bytes_[at_] == ' ' || bytes_[at_] == '\t'); };
  const bool printable =
      upper(line.substr(0, std::min(line.find(':'), line.size()))).find("QUOTED-PRINTABLE") !=
      std::string::npos;
  while (at_ < bytes_.size()) {
    if (printable && !line.empty() && line.back() == '=') {
      line.pop_back();  // a soft break: the next line goes on at its beginning
      line += physical_line();
    } else if (is_blank()) {
      const std::string_view more = physical_line();
      if (wanted) line += more.substr(1);
    } else {
      break;
    }
  }
  if (!wanted) return true;
  // The colon that ends the parameters is not one inside quotes (RFC 6350, 3.3).
  std::size_t colon = 0;
  for (bool quoted = false; colon < line.size() && (quoted || line[colon] != ':'); ++colon)
    if (line[colon] == '"') quoted = !quoted;
  std::string charset, encoding;
  for (const std::string& parameter : parts_of(upper(line.substr(0, colon)), ';')) {
    const std::size_t equals = parameter.find('=');
    const std::string key = equals == std::string::npos ? "TYPE" : parameter.substr(0, equals);
    std::string value = equals == std::string::npos ? parameter : parameter.substr(equals + 1);
    value.erase(std::remove(value.begin(), value.end(), '"'), value.end());
    if (key == "CHARSET") charset = value;
    if (key == "ENCODING" || value == "QUOTED-PRINTABLE" || value == "BASE64") encoding = value;
    if (key == "PREF") property.preferred = true;
    if (key == "TYPE") property.types += "," + value + ",";
  }
  property.preferred = property.preferred || property.has_type("PREF");
  property.value = colon < line.size() ? line.substr(colon + 1) : std::string();
  if (encoding == "QUOTED-PRINTABLE") property.value = decode_quoted_printable(property.value);
  if (encoding == "BASE64" || encoding == "B") property.value = decode_base64(property.value);
  auto decoded = charset.empty() ? std::nullopt : to_utf8(property.value, charset);
  property.value = decoded ? std::move(*decoded) : text_of_file(property.value);
  return true;
}

bool looks_like_cards(std::string_view bytes) {
  const std::string start = upper(text_of_file(bytes.substr(0, 4096)));
  return start.find("BEGIN:VCARD") != std::string::npos;
}

// What a card says, before it is put in order.
struct CardReader::Card {
  std::vector<std::string> name_parts;
  std::string full_name, kind;
  bool shows_as_company = false;
  std::map<std::string, std::string> labels;  // by group
  struct Link {
    std::string group, address;
    bool linkedin;  // as the card itself says
  };
  std::vector<Link> links;
};

namespace {

// "Given Additional Family", from N's family; given; additional; prefixes; suffixes.
std::string composed(const std::vector<std::string>& parts) {
  std::string name;
  for (const std::size_t index :
       {std::size_t{3}, std::size_t{1}, std::size_t{2}, std::size_t{0}, std::size_t{4}}) {
    if (index >= parts.size() || trim(parts[index]).empty()) continue;
    name += (name.empty() ? "" : " ") + single_line(parts[index]);
  }
  return name;
}

void add(std::vector<std::string>& list, std::string value, bool first) {
  value = single_line(value);
  if (value.empty() || std::find(list.begin(), list.end(), value) != list.end()) return;
  list.insert(first ? list.begin() : list.end(), std::move(value));
}

std::string without_scheme(std::string value, std::string_view scheme) {
  const std::string text = single_line(value);
  if (upper(text.substr(0, scheme.size())) == scheme) return text.substr(scheme.size());
  return text;
}

}  // namespace

void CardReader::finish(Card& card, ImportedPerson& person) {
  person.name = single_line(card.full_name);
  if (person.name.empty()) person.name = composed(card.name_parts);
  for (const Card::Link& link : card.links) {
    const bool labelled = fold(card.labels[link.group]).find("linkedin") != std::string::npos;
    if (person.linkedin.empty() && (link.linkedin || labelled || is_linkedin(link.address))) {
      person.linkedin = link.address;
    } else {
      add(person.links, link.address, false);
    }
  }
  const bool company = card.shows_as_company || card.kind == "ORG" ||
                       (!person.company.empty() && fold(person.name) == fold(person.company) &&
                        composed(card.name_parts).empty());
  if (!company) return;
  if (person.company.empty()) person.company = person.name;
  person.name.clear();
}

// What is at hand of a card while it is read.
struct CardReader::Open {
  Card card;
  int inside = 0;      // cards inside this one: an assistant's, in 2.1
  bool agent = false;  // one of them is about to begin
};

void CardReader::take(const Property& line, Card& card, ImportedPerson& person) {
  if (line.value.empty()) return;
  if (line.name == "FN") {
    if (card.full_name.empty()) card.full_name = text_of(line.value);
  } else if (line.name == "N") {
    card.name_parts = parts_of(line.value, ';');
  } else if (line.name == "ORG") {
    if (person.company.empty()) person.company = single_line(parts_of(line.value, ';').front());
  } else if (line.name == "TITLE" || line.name == "ROLE") {
    if (person.title.empty()) person.title = single_line(text_of(line.value));
  } else if (line.name == "EMAIL") {
    add(person.emails, without_scheme(text_of(line.value), "MAILTO:"), line.preferred);
  } else if (line.name == "TEL") {
    add(person.phones, without_scheme(text_of(line.value), "TEL:"), line.preferred);
  } else if (line.name == "URL" || line.name == "X-SOCIALPROFILE" || line.name == "X-LINKEDIN") {
    const bool told = line.has_type("LINKEDIN") || line.name == "X-LINKEDIN";
    card.links.push_back({line.group, single_line(text_of(line.value)), told});
  } else if (line.name == "X-ABLABEL") {
    card.labels[line.group] = line.value;
  } else if (line.name == "NOTE") {
    person.notes += (person.notes.empty() ? "" : "\n") + std::string(trim(text_of(line.value)));
  } else if (line.name == "CATEGORIES") {
    for (const std::string& tag : parts_of(line.value, ','))
      if (upper(trim(tag)) != "MYCONTACTS") add(person.tags, tag, false);  // Google writes it on everybody's
  } else if (line.name == "KIND" || line.name == "X-ADDRESSBOOKSERVER-KIND") {
    card.kind = upper(trim(line.value));
  } else if (line.name == "X-ABSHOWAS") {
    card.shows_as_company = upper(trim(line.value)) == "COMPANY";
  }
}

bool CardReader::ends(const Property& line, std::size_t before, Open& open) {
  if (line.name == "AGENT") {
    open.agent = true;
  } else if (line.name == "BEGIN" && open.inside == 0 && !std::exchange(open.agent, false)) {
    at_ = before;  // this one was never closed
    return true;
  } else if (line.name == "BEGIN") {
    ++open.inside;
  } else if (line.name == "END") {
    return open.inside-- == 0;
  }
  return false;
}

bool CardReader::next(ImportedPerson& person) {
  while (true) {
    Property line;
    bool begun = false;
    while (!begun && next_line(line))
      begun = line.name == "BEGIN" && upper(trim(line.value)) == "VCARD";
    if (!begun) return false;
    person = ImportedPerson();
    person.place = ++cards_;
    Open open;
    for (std::size_t before = at_; next_line(line); before = at_) {
      if (ends(line, before, open)) break;
      if (open.inside == 0) take(line, open.card, person);
    }
    if (open.card.kind == "GROUP") continue;
    finish(open.card, person);
    return true;
  }
}

namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
    } else if (c != '\r') {
      if (c == '\\' || c == ';' || c == ',') result += '\\';
      result += c;
    }
  }
  return result;
}

void add_line(std::string& card, const std::string& line) {
  constexpr std::size_t longest_line = 75;
  std::size_t room = longest_line;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    next_code_point(line, end);
    if (end - at > room) {
      card += "\r\n ";
      room = longest_line - 1;
    }
    card.append(line, at, end - at);
    room -= end - at;
    at = end;
  }
  card += "\r\n";
}

}  // namespace

std::string write_card(const ImportedPerson& person) {
  std::string card = "BEGIN:VCARD\r\nVERSION:4.0\r\n";
  const auto put = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) add_line(card, std::string(name) + escaped(value));
  };
  if (person.name.empty()) add_line(card, "KIND:org");
  put("FN:", person.name.empty() ? person.company : person.name);
  put("ORG:", person.company);
  put("TITLE:", person.title);
  for (const std::string& email : person.emails)
    put("EMAIL:", email);
  for (const std::string& phone : person.phones)
    put("TEL:", phone);
  put("URL;TYPE=linkedin:", person.linkedin);
  for (const std::string& link : person.links)
    put("URL:", link);
  std::string tags;
  for (const std::string& tag : person.tags)
    tags += (tags.empty() ? "" : ",") + escaped(tag);
  if (!tags.empty()) add_line(card, "CATEGORIES:" + tags);
  put("NOTE:", person.notes);
  return card + "END:VCARD\r\n";
}

}  // namespace goodterms
