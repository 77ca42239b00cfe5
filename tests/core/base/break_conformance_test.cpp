// The Unicode Consortium's own cases for characters as people see them (Annex 29), where the machine has them
// (package unicode-data).
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/base/text_steps.h"

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

}  // namespace

TEST_CASE("GraphemeBreakTest: the caret stops where a character ends, going on and going back") {
  std::ifstream in("/usr/share/unicode/auxiliary/GraphemeBreakTest.txt");
  if (!in) {
    MESSAGE("skipped: this machine has no GraphemeBreakTest.txt");
    return;
  }
  int count = 0, wrong = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const BreakCase expected = read_case(line);
    ++count;
    if (ends_forwards(expected.text) == expected.ends && ends_backwards(expected.text) == expected.ends)
      continue;
    if (++wrong <= 5) MESSAGE(line);
  }
  MESSAGE(count << " cases, " << wrong << " wrong");
  CHECK(count > 500);
  CHECK(wrong == 0);
}
