#include "core/model/amount.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr std::int64_t thousand = 1'000;

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

// What may stand between digits: points, commas, apostrophes and blanks, also the no-break ones.
bool is_group_mark(char32_t c) {
  return c == U'.' || c == U',' || c == U'\'' || c == U'\u2019' || is_white_space(c);
}

bool is_minus(char32_t c) {
  return c == U'-' || c == U'\u2212' || c == U'\u2013';
}

tl::unexpected<Error> refused(std::string_view why, std::string_view text) {
  return failure(ErrorCode::invalid_input, "error.amount." + std::string(why), {{"text", text}});
}

// The digits of a number, cut where marks stand.
struct Number {
  std::vector<std::string> groups;
  std::vector<char32_t> marks;  // one fewer
};

bool are_thousands(const std::vector<std::string>& groups) {
  if (groups.size() == 1) return true;
  if (groups.front().size() > 3 || groups.back().size() != 3) return false;
  return std::all_of(groups.begin() + 1, groups.end() - 1,
                     [](const std::string& group) { return group.size() == 3 || group.size() == 2; });
}

struct Digits {
  std::string whole, fraction;
};

// Which of the marks parts the fraction. `scaled`: "k" follows, so that any number of digits may stand there.
std::optional<Digits> digits_of(Number number, bool scaled) {
  Digits digits;
  const std::size_t count = number.groups.size();
  if (count > 1) {
    const char32_t mark = number.marks.back();
    const std::string& last = number.groups.back();
    const bool is_once = std::count(number.marks.begin(), number.marks.end(), mark) == 1;
    const bool may_be_fraction = (mark == U'.' || mark == U',') && is_once;
    if (may_be_fraction && (last.size() <= 2 || (scaled && last.size() != 3))) {
      digits.fraction = last;
      number.groups.pop_back();
      number.marks.pop_back();
    }
  }
  const bool one_mark = std::adjacent_find(number.marks.begin(), number.marks.end(), std::not_equal_to<>()) ==
                        number.marks.end();
  if (!one_mark || !are_thousands(number.groups)) return std::nullopt;
  for (const std::string& group : number.groups)
    digits.whole += group;
  return digits;
}

// The value times `unit`; nothing where it is beyond what fits.
std::optional<std::int64_t> scaled_value(const Digits& digits, std::int64_t unit, std::int64_t most) {
  std::int64_t value = 0;
  for (const char digit : digits.whole) {
    value = value * 10 + (digit - '0');
    if (value > most / unit) return std::nullopt;
  }
  value *= unit;
  for (const char digit : digits.fraction) {
    unit /= 10;
    value += (digit - '0') * unit;
  }
  return value > most ? std::nullopt : std::optional(value);
}

struct Parts {
  std::string before, after;  // the number
  Number number;
};

Parts cut(std::string_view text) {
  Parts parts;
  std::u32string marks;
  bool over = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    const bool begun = !parts.number.groups.empty();
    if (!over && is_digit(c) && marks.size() <= 1) {
      if (!begun || !marks.empty()) {
        if (begun) parts.number.marks.push_back(is_white_space(marks.front()) ? U' ' : marks.front());
        parts.number.groups.emplace_back();
        marks.clear();
      }
      parts.number.groups.back() += static_cast<char>(c);
    } else if (begun && !over && is_group_mark(c)) {
      marks += c;
      parts.after += text.substr(start, at - start);
    } else {
      over = begun;
      (begun ? parts.after : parts.before) += text.substr(start, at - start);
    }
    if (!over && begun && marks.empty()) parts.after.clear();
  }
  return parts;
}

// "65.000,- EUR", "65.-": a dash in the place of the hundredths says that there are none.
std::string without_dash(std::string_view after) {
  if (after.size() < 2 || (after.front() != ',' && after.front() != '.')) return std::string(after);
  std::size_t at = 1;
  if (!is_minus(next_code_point(after, at))) return std::string(after);
  return std::string(trim(after.substr(at)));
}

// Takes "k" or "m" from the beginning of what follows the number, where it is not the beginning of a word.
std::int64_t take_scale(std::string& after) {
  if (after.empty()) return 1;
  const char sign = after.front();
  const bool thousands = sign == 'k' || sign == 'K', millions = sign == 'm' || sign == 'M';
  if (!thousands && !millions) return 1;
  const std::string rest = after.substr(1);
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool code = rest.size() == 3 && std::all_of(rest.begin(), rest.end(), is_capital);
  std::size_t at = 0;
  if (!rest.empty() && !code && is_letter_or_digit(next_code_point(rest, at))) return 1;
  after = std::string(trim(rest));
  return thousands ? thousand : thousand * thousand;
}

// The signs of currencies that are not letters; letters may stand beside them ("US$").
constexpr std::u32string_view currency_signs = U"€£$¥₹₽₺₩₪₫₱₴฿₦.";

bool is_currency(std::string_view text) {
  constexpr std::size_t most = 4;  // "Fr.", "US$", "EUR", "Kčs"
  if (count_code_points(text) > most || text == ".") return false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool sign = currency_signs.find(c) != std::u32string_view::npos;
    if (!sign && (is_digit(c) || !is_letter_or_digit(c))) return false;
  }
  return true;
}

std::string tidy_currency(std::string_view text) {
  std::string tidy(text);
  const auto is_ascii_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (tidy.size() != 3 || !std::all_of(tidy.begin(), tidy.end(), is_ascii_letter)) return tidy;
  for (char& c : tidy) {
    if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
  }
  return tidy;
}

}  // namespace

Result<Amount> read_amount(std::string_view typed) {
  const std::string_view text = trim(typed);
  if (!is_valid_utf8(text)) return refused("not-text", "");
  Parts parts = cut(text);
  if (parts.number.groups.empty()) return refused("none", text);
  for (std::size_t at = 0; at < parts.before.size();) {
    if (is_minus(next_code_point(parts.before, at))) return refused("negative", text);
  }
  const std::string before(trim(parts.before));
  std::string after = without_dash(trim(parts.after));
  const std::int64_t scale = take_scale(after);
  if (!before.empty() && !after.empty()) return refused("unclear", text);
  const std::string& currency = before.empty() ? after : before;
  if (!is_currency(currency)) return refused("unclear", text);
  const auto digits = digits_of(std::move(parts.number), scale > 1);
  if (!digits) return refused("unclear", text);
  constexpr std::int64_t hundredths = 100;
  const auto value = scaled_value(*digits, scale * hundredths, largest_amount);
  if (!value) return refused("too-large", text);
  return Amount{*value, tidy_currency(currency)};
}

std::string currency_key(std::string_view currency) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> codes = {
      {{"€", "EUR"}, {"£", "GBP"}, {"US$", "USD"}, {"₹", "INR"}, {"zł", "PLN"}}};
  const auto* const found =
      std::find_if(codes.begin(), codes.end(), [&](const auto& code) { return code.first == currency; });
  return found == codes.end() ? tidy_currency(currency) : std::string(found->second);
}

Result<std::int64_t> read_rate(std::string_view typed) {
  const std::string_view text = trim(typed);
  Digits digits;
  bool fraction = false;
  for (const char c : text) {
    if (is_digit(static_cast<unsigned char>(c))) {
      (fraction ? digits.fraction : digits.whole) += c;
    } else if (!fraction && (c == '.' || c == ',')) {
      fraction = true;
    } else {
      return failure(ErrorCode::invalid_input, "error.amount.rate", {{"text", typed}});
    }
  }
  constexpr std::size_t most_digits = 6;
  const auto value = scaled_value(digits, rate_unit, rate_unit * rate_unit);
  if (!value || *value == 0 || digits.fraction.size() > most_digits)
    return failure(ErrorCode::invalid_input, "error.amount.rate", {{"text", typed}});
  return *value;
}

}  // namespace goodterms
