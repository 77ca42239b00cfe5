#include "platform/web/web_fonts.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "platform/web/host.h"

namespace goodterms {
namespace {

struct Range {
  char32_t first, last;
};

// As the fonts are cut in app/text/CMakeLists.txt.
constexpr Range in_inter[] = {{0x0020, 0x04FF}, {0x1E00, 0x20BF}, {0x2100, 0x214F},
                              {0x2190, 0x22FF}, {0x25A0, 0x25FF}, {0x2713, 0x2713}};

std::string file_for(const FontWanted& wanted) {
  if (wanted.script == "Hebr") return wanted.heavy ? "NotoSansHebrew-Bold.ttf" : "NotoSansHebrew-Regular.ttf";
  if (wanted.script == "Arab") return wanted.heavy ? "NotoSansArabic-Bold.ttf" : "NotoSansArabic-Regular.ttf";
  const bool all = std::all_of(wanted.characters.begin(), wanted.characters.end(), [](char32_t c) {
    return std::any_of(std::begin(in_inter), std::end(in_inter),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
  });
  if (wanted.emoji || !all) return {};
  return wanted.heavy ? "Inter-SemiBold.otf" : "Inter-Regular.otf";
}

}  // namespace

std::optional<FontFile> WebFonts::find(const FontWanted& wanted) {
  const std::string name = file_for(wanted);
  if (name.empty()) return std::nullopt;
  if (const auto known = fonts_.find(name); known != fonts_.end())
    return FontFile{*known->second, 0, known->second};
  int size = 0;
  char* const bytes = host_take_font(name.c_str(), &size);
  if (bytes == nullptr) return std::nullopt;
  const auto font = std::make_shared<const std::string>(bytes, static_cast<std::size_t>(size));
  std::free(bytes);
  fonts_.emplace(name, font);
  return FontFile{*font, 0, font};
}

}  // namespace goodterms
