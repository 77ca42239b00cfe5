// The Unicode Consortium's own cases for Annex 9, where the machine has them (package unicode-data).
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "app/text/text_analysis.h"

using namespace goodterms;

namespace {

std::ifstream cases(const char* name) {
  return std::ifstream(std::string("/usr/share/unicode/") + name);
}

std::vector<std::string> parts(const std::string& line, char separator) {
  std::vector<std::string> found;
  std::istringstream in(line);
  for (std::string part; std::getline(in, part, separator);)
    found.push_back(part);
  return found;
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

// Whether the levels are as expected; "x" is what has none.
bool as_expected(const std::u32string& points, Direction direction,
                 const std::vector<std::string>& expected) {
  BidiLevels found = bidi_levels(points, direction);
  end_row(points, found.levels, found.base);
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (expected[i] != "x" && std::to_string(found.levels[i]) != expected[i]) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("BidiCharacterTest: every code point has the level it should have") {
  std::ifstream in = cases("BidiCharacterTest.txt");
  if (!in) {
    MESSAGE("skipped: this machine has no BidiCharacterTest.txt");
    return;
  }
  int count = 0, wrong = 0;
  for (std::string line; std::getline(in, line);) {
    const auto fields = parts(line, ';');
    if (line.empty() || line[0] == '#' || fields.size() < 5) continue;
    std::u32string points;
    for (const std::string& word : words(fields[0]))
      points += static_cast<char32_t>(std::stoul(word, nullptr, 16));
    const Direction direction = fields[1] == "0"   ? Direction::left_to_right
                                : fields[1] == "1" ? Direction::right_to_left
                                                   : Direction::by_content;
    ++count;
    if (as_expected(points, direction, words(fields[3]))) continue;
    if (++wrong <= 5) MESSAGE(line);
  }
  MESSAGE(count << " cases, " << wrong << " wrong");
  CHECK(count > 90'000);
  CHECK(wrong == 0);
}

TEST_CASE("BidiTest: every sequence of classes has the levels it should have") {
  std::ifstream in = cases("BidiTest.txt");
  if (!in) {
    MESSAGE("skipped: this machine has no BidiTest.txt");
    return;
  }
  const std::map<std::string, char32_t> of_class = {
      {"L", U'a'},     {"R", 0x5D0},    {"AL", 0x627},   {"EN", U'1'},    {"ES", U'-'},    {"ET", U'$'},
      {"AN", 0x661},   {"CS", U','},    {"NSM", 0x300},  {"BN", 0xAD},    {"B", 0x2029},   {"S", U'\t'},
      {"WS", U' '},    {"ON", U'!'},    {"LRE", 0x202A}, {"LRO", 0x202D}, {"RLE", 0x202B}, {"RLO", 0x202E},
      {"PDF", 0x202C}, {"LRI", 0x2066}, {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069}};
  std::vector<std::string> expected;
  int count = 0, wrong = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("@Levels:", 0) == 0) expected = words(line.substr(8));
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    const auto fields = parts(line, ';');
    std::u32string points;
    for (const std::string& word : words(fields[0]))
      points += of_class.at(word);
    const int directions = std::stoi(fields[1], nullptr, 16);
    const std::pair<int, Direction> all[] = {
        {1, Direction::by_content}, {2, Direction::left_to_right}, {4, Direction::right_to_left}};
    for (const auto& [bit, direction] : all) {
      if ((directions & bit) == 0) continue;
      ++count;
      if (as_expected(points, direction, expected)) continue;
      if (++wrong <= 5) MESSAGE(line);
    }
  }
  MESSAGE(count << " cases, " << wrong << " wrong");
  CHECK(count > 700'000);
  CHECK(wrong == 0);
}
