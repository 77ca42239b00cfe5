// The Unicode Consortium's own cases for characters as people see them and for words (Annex 29), where the
// machine has them (package unicode-data).
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/base/text_steps.h"
#include "core/base/word_breaks.h"

using namespace goodterms;

namespace {

struct BreakCase {
  std::string text;
  std::vector<std::size_t> ends;  // of its characters, in bytes
};

// "÷ 0061 × 0308 ÷ # ...": signs where one ends and where none does, with code points between them.
BreakCase read_case(const std::string& line) {
  BreakCase read;
  std::istringstream fields(line.substr(0, line.find('#')));
  for (std::string field; fields >> field;) {
    if (field == "÷") {
      if (!read.text.empty()) read.ends.push_back(read.text.size());
    } else if (field != "×") {
      append_code_point(read.text, static_cast<char32_t>(std::stoul(field, nullptr, 16)));
    }
  }
  return read;
}

std::vector<std::size_t> ends_forwards(const std::string& text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size();)
    ends.push_back(at = next_character(text, at));
  return ends;
}

std::vector<std::size_t> ends_backwards(const std::string& text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = text.size(); at > 0; at = previous_character(text, at))
    ends.insert(ends.begin(), at);
  return ends;
}

std::vector<std::size_t> ends_of_words(const std::string& text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size();) {
    next_code_point(text, at);
    if (is_word_boundary(text, at)) ends.push_back(at);
  }
  return ends;
}

// Each case of the file that is not told as it should be is named.
template <class Found>
void check_cases(const char* file, int least, Found found) {
  std::ifstream in(std::string("/usr/share/unicode/auxiliary/") + file);
  if (!in) {
    MESSAGE("skipped: this machine has no " << file);
    return;
  }
  int count = 0, wrong = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const BreakCase expected = read_case(line);
    ++count;
    if (found(expected)) continue;
    if (++wrong <= 5) MESSAGE(line);
  }
  MESSAGE(count << " cases, " << wrong << " wrong");
  CHECK(count > least);
  CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("GraphemeBreakTest: the caret stops where a character ends, going on and going back") {
  check_cases("GraphemeBreakTest.txt", 500, [](const BreakCase& expected) {
    return ends_forwards(expected.text) == expected.ends && ends_backwards(expected.text) == expected.ends;
  });
}

TEST_CASE("WordBreakTest: words end where they should") {
  check_cases("WordBreakTest.txt", 1800,
              [](const BreakCase& expected) { return ends_of_words(expected.text) == expected.ends; });
}
