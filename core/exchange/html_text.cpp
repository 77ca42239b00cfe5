#include "core/exchange/html_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/digits.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

// The named characters that mail programs write (HTML, 13.5), by far not all.
constexpr std::pair<std::string_view, char32_t> named[] = {
    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},     {"shy", 0xAD},     {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018},
    {"rsquo", 0x2019},  {"sbquo", 0x201A}, {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"bdquo", 0x201E},
    {"hellip", 0x2026}, {"bull", 0x2022},  {"middot", 0xB7},  {"euro", 0x20AC},  {"pound", 0xA3},
    {"copy", 0xA9},     {"reg", 0xAE},     {"trade", 0x2122}, {"zwnj", 0x200C},  {"zwj", 0x200D},
    {"agrave", 0xE0},   {"aacute", 0xE1},  {"acirc", 0xE2},   {"atilde", 0xE3},  {"auml", 0xE4},
    {"aring", 0xE5},    {"aelig", 0xE6},   {"ccedil", 0xE7},  {"egrave", 0xE8},  {"eacute", 0xE9},
    {"ecirc", 0xEA},    {"euml", 0xEB},    {"igrave", 0xEC},  {"iacute", 0xED},  {"icirc", 0xEE},
    {"iuml", 0xEF},     {"ntilde", 0xF1},  {"ograve", 0xF2},  {"oacute", 0xF3},  {"ocirc", 0xF4},
    {"otilde", 0xF5},   {"ouml", 0xF6},    {"oslash", 0xF8},  {"ugrave", 0xF9},  {"uacute", 0xFA},
    {"ucirc", 0xFB},    {"uuml", 0xFC},    {"szlig", 0xDF},   {"Agrave", 0xC0},  {"Aacute", 0xC1},
    {"Auml", 0xC4},     {"Ccedil", 0xC7},  {"Egrave", 0xC8},  {"Eacute", 0xC9},  {"Ntilde", 0xD1},
    {"Oacute", 0xD3},   {"Ouml", 0xD6},    {"Uuml", 0xDC},    {"iexcl", 0xA1},   {"iquest", 0xBF},
    {"laquo", 0xAB},    {"raquo", 0xBB},   {"ordm", 0xBA},    {"ordf", 0xAA},    {"deg", 0xB0}};

std::optional<char32_t> number_of(std::string_view digits, int base) {
  std::uint32_t value = 0;
  for (const char c : digits) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : 99;
    if (digit >= base) return std::nullopt;
    value = value * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit);
    if (value > 0x10FFFF) return std::nullopt;
  }
  if (digits.empty() || value == 0 || (value >= 0xD800 && value < 0xE000)) return std::nullopt;
  return value;
}

// The character that "&...;" names.
std::optional<char32_t> character_of(std::string_view name) {
  if (name.substr(0, 2) == "#x" || name.substr(0, 2) == "#X") return number_of(name.substr(2), 16);
  if (name.substr(0, 1) == "#") return number_of(name.substr(1), 10);
  for (const auto& [known, character] : named)
    if (known == name) return character;
  return std::nullopt;
}

constexpr std::string_view paragraphs[] = {"p",  "h1",    "h2", "h3", "h4",         "h5",
                                           "h6", "table", "ul", "ol", "blockquote", "hr"};
constexpr std::string_view blocks[] = {"div",     "tr",     "li",     "dt",     "dd", "section",
                                       "article", "header", "footer", "center", "pre"};
constexpr std::string_view unseen[] = {"script", "style", "head", "title", "template"};

template <std::size_t size>
bool is_one_of(std::string_view name, const std::string_view (&names)[size]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

class HtmlReader {
 public:
  explicit HtmlReader(std::string_view html) : html_(html) {}

  std::string run() {
    while (at_ < html_.size()) {
      if (html_[at_] == '<' && read_markup()) continue;
      if (html_[at_] == '&' && read_reference()) continue;
      std::size_t next = at_;
      const char32_t c = next_code_point(html_, next);
      if (hidden_.empty()) write(c, html_.substr(at_, next - at_));
      at_ = next;
    }
    end_line(0);
    return std::move(text_);
  }

 private:
  bool read_markup() {
    const std::string_view rest = html_.substr(at_);
    if (rest.substr(0, 4) == "<!--") {
      const std::size_t end = html_.find("-->", at_ + 4);
      at_ = end == std::string_view::npos ? html_.size() : end + 3;
      return true;
    }
    const bool closes = rest.size() > 1 && rest[1] == '/';
    const std::size_t name_at = at_ + (closes ? 2 : 1);
    if (name_at >= html_.size()) return false;
    const char first = html_[name_at];
    if (first != '!' && first != '?' && !(static_cast<unsigned char>((first | 0x20) - 'a') < 26))
      return false;
    if (html_.find('>', name_at) == std::string_view::npos) {
      at_ = html_.size();  // what is not closed is not seen either
      return true;
    }
    const std::size_t end = tag_end(name_at);
    const std::size_t name_end = std::min(html_.find_first_of(" \t\r\n/>", name_at), end);
    const std::string name = fold(html_.substr(name_at, name_end - name_at));
    const std::string_view attributes = html_.substr(name_end, end - name_end);
    at_ = std::min(end + 1, html_.size());
    closes ? close(name) : open(name, attributes);
    return true;
  }

  // The ">" of a tag, quoted ones passed over.
  std::size_t tag_end(std::size_t at) const {
    char quote = 0;
    constexpr std::size_t longest_tag =
        20'000;  // styles of pictures and links; a quote that never ends is a slip
    const std::size_t last = std::min(html_.size(), at + longest_tag);
    for (std::size_t next = at; next < last; ++next) {
      const char c = html_[next];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return next;
      }
    }
    return html_.find('>', at);
  }

  static std::string attribute(std::string_view attributes, std::string_view name) {
    const std::string folded = fold(attributes.substr(0, 4000));
    for (std::size_t at = folded.find(name); at != std::string::npos; at = folded.find(name, at + 1)) {
      std::size_t value = at + name.size();
      if (at > 0 && folded[at - 1] != ' ' && folded[at - 1] != '\n' && folded[at - 1] != '\t') continue;
      if (value >= folded.size() || folded[value] != '=') continue;
      ++value;
      const char quote =
          value < folded.size() && (folded[value] == '"' || folded[value] == '\'') ? folded[value] : ' ';
      if (quote != ' ') ++value;
      return folded.substr(value, std::min(folded.find(quote, value), folded.size()) - value);
    }
    return {};
  }

  void open(const std::string& name, std::string_view attributes) {
    if (!hidden_.empty()) {
      if (name == hidden_) ++hidden_depth_;
      return;
    }
    std::string style = attribute(attributes, "style");
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    const bool is_alone =
        name == "img" || name == "br" || name == "hr" || name == "meta" || name == "link" || name == "input";
    if (is_one_of(name, unseen) || (!is_alone && style.find("display:none") != std::string::npos)) {
      hidden_ = name;
      hidden_depth_ = 1;
      return;
    }
    if (name == "br") {
      end_line(0);
      broken_ = true;
    } else if (is_one_of(name, paragraphs)) {
      end_line(1);
      if (name == "blockquote") ++quoted_;
    } else if (is_one_of(name, blocks)) {
      end_line(0);
    } else if (name == "td" || name == "th") {
      if (!line_.empty()) blank_ = true;
    } else if (name == "a") {
      link_ = attribute(attributes, "href");
      link_begin_ = line_.size();
    }
  }

  void close(const std::string& name) {
    if (!hidden_.empty()) {
      if (name == hidden_ && --hidden_depth_ == 0) hidden_.clear();
      return;
    }
    if (is_one_of(name, paragraphs)) {
      end_line(1);
      if (name == "blockquote" && quoted_ > 0) --quoted_;
    } else if (is_one_of(name, blocks)) {
      end_line(0);
    } else if (name == "a") {
      name_link();
    }
  }

  // A person's address or page, where only their name can be seen.
  void name_link() {
    constexpr std::string_view mailto = "mailto:";
    std::string address;
    if (link_.substr(0, mailto.size()) == mailto) {
      address = link_.substr(mailto.size(), std::min(link_.find('?'), link_.size()) - mailto.size());
    } else if (link_.find("linkedin.com/in/") != std::string::npos) {
      address = link_.substr(0, link_.find('?'));
    }
    if (!address.empty() && line_.find(address, std::min(link_begin_, line_.size())) == std::string::npos)
      line_ += (line_.empty() ? "<" : " <") + address + ">";
    link_.clear();
  }

  bool read_reference() {
    constexpr std::size_t longest_name = 10;
    const std::size_t end = html_.substr(0, std::min(html_.size(), at_ + longest_name)).find(';', at_);
    if (end == std::string_view::npos) return false;
    const auto character = character_of(html_.substr(at_ + 1, end - at_ - 1));
    if (!character) return false;
    at_ = end + 1;
    if (!hidden_.empty()) return true;
    std::string written;
    append_code_point(written, *character);
    write(*character, written);
    return true;
  }

  void write(char32_t c, std::string_view bytes) {
    if (c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF) return;  // seen by nobody
    if (is_white_space(c)) {
      if (!line_.empty()) blank_ = true;
      return;
    }
    if (blank_) line_ += ' ';
    blank_ = false;
    line_ += bytes;
  }

  // Ends the line, if there is something on it, and leaves so many lines empty behind it.
  void end_line(std::size_t empty) {
    if (line_.empty()) {
      if (broken_ || empty > 0) empty_ = std::max<std::size_t>(empty_, 1);
    } else {
      if (!text_.empty()) text_.append(empty_, '\n');
      for (int level = 0; level < std::min(quoted_, 9); ++level)
        text_ += "> ";
      text_ += line_;
      text_ += '\n';
      line_.clear();
      empty_ = empty;
    }
    blank_ = false;
    broken_ = false;
    link_begin_ = 0;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::string text_;
  std::string line_;
  bool blank_ = false;     // between the last word and the next
  bool broken_ = false;    // the line before was ended by "br"
  std::size_t empty_ = 0;  // lines before the next one
  int quoted_ = 0;
  std::string hidden_;  // the element that is not seen, with everything in it
  int hidden_depth_ = 0;
  std::string link_;
  std::size_t link_begin_ = 0;
};

}  // namespace

std::string html_to_text(std::string_view html) {
  return HtmlReader(html).run();
}

}  // namespace goodterms
