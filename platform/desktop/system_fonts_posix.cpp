// Through fontconfig, which orders the system's fonts for a language as its owner set them up.
#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "platform/desktop/system_fonts.h"

namespace goodterms {
namespace {

// Whether the system speaks one of those that do.
bool system_writes_han() {
  FcStrSet* languages = FcGetDefaultLangs();
  bool found = false;
  for (const char* each : {"zh", "zh-cn", "zh-tw", "zh-hk", "zh-sg", "zh-mo", "ja", "ja-jp", "ko", "ko-kr"})
    found = found || FcStrSetMember(languages, reinterpret_cast<const FcChar8*>(each)) == FcTrue;
  FcStrSetDestroy(languages);
  return found;
}

// A language that is written in the script, for fontconfig's order. Han is written in several: the system's
// own language decides there, and Chinese where it is none of them.
const char* language_of(const std::string& script) {
  constexpr std::pair<const char*, const char*> languages[] = {
      {"Arab", "ar"}, {"Armn", "hy"}, {"Beng", "bn"}, {"Deva", "hi"}, {"Ethi", "am"}, {"Geor", "ka"},
      {"Gujr", "gu"}, {"Guru", "pa"}, {"Hang", "ko"}, {"Hebr", "he"}, {"Hira", "ja"}, {"Kana", "ja"},
      {"Khmr", "km"}, {"Knda", "kn"}, {"Laoo", "lo"}, {"Mlym", "ml"}, {"Mymr", "my"}, {"Sinh", "si"},
      {"Taml", "ta"}, {"Telu", "te"}, {"Thai", "th"}, {"Tibt", "bo"}};
  for (const auto& [name, language] : languages) {
    if (script == name) return language;
  }
  return script == "Hani" && !system_writes_han() ? "zh-cn" : nullptr;
}

struct FileInMemory {
  void* bytes = MAP_FAILED;
  std::size_t size = 0;

  explicit FileInMemory(const char* path) {
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return;
    struct stat about = {};
    if (::fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0) {
      size = static_cast<std::size_t>(about.st_size);
      bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    }
    ::close(file);
  }
  ~FileInMemory() {
    if (bytes != MAP_FAILED) ::munmap(bytes, size);
  }
  FileInMemory(const FileInMemory&) = delete;
  FileInMemory& operator=(const FileInMemory&) = delete;
};

}  // namespace

struct SystemFonts::State {
  using Kind = std::tuple<std::string, bool, bool>;  // script, heavy, emoji

  FcConfig* config = FcInitLoadConfigAndFonts();
  std::map<Kind, FcFontSet*> sorted;                           // sorting looks at every font there is
  std::map<std::string, std::shared_ptr<FileInMemory>> files;  // by path

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    for (auto& [kind, fonts] : sorted)
      FcFontSetDestroy(fonts);
    if (config != nullptr) FcConfigDestroy(config);
  }

  FcFontSet* fonts_for(const FontWanted& wanted) {
    const auto [found, added] = sorted.try_emplace({wanted.script, wanted.heavy, wanted.emoji}, nullptr);
    if (!added) return found->second;
    FcPattern* pattern = FcPatternCreate();
    const auto* family = reinterpret_cast<const FcChar8*>(wanted.emoji ? "emoji" : "sans-serif");
    FcPatternAddString(pattern, FC_FAMILY, family);
    FcPatternAddInteger(pattern, FC_WEIGHT, wanted.heavy ? FC_WEIGHT_DEMIBOLD : FC_WEIGHT_REGULAR);
    FcPatternAddBool(pattern, FC_COLOR, wanted.emoji ? FcTrue : FcFalse);
    if (const char* language = language_of(wanted.script))
      FcPatternAddString(pattern, FC_LANG, reinterpret_cast<const FcChar8*>(language));
    FcConfigSubstitute(config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result = FcResultMatch;
    found->second = FcFontSort(config, pattern, FcFalse, nullptr, &result);
    FcPatternDestroy(pattern);
    return found->second;
  }

  // Null where the file cannot be read.
  std::shared_ptr<FileInMemory> file(const std::string& path) {
    std::shared_ptr<FileInMemory>& known = files[path];
    if (!known) known = std::make_shared<FileInMemory>(path.c_str());
    return known->bytes != MAP_FAILED ? known : nullptr;
  }
};

namespace {

bool has_all(FcPattern* font, const std::u32string& characters) {
  FcCharSet* has = nullptr;
  if (FcPatternGetCharSet(font, FC_CHARSET, 0, &has) != FcResultMatch) return false;
  return std::all_of(characters.begin(), characters.end(),
                     [&](char32_t c) { return FcCharSetHasChar(has, c) == FcTrue; });
}

// What FreeType opens and we can draw: outlines, or pictures in colour.
bool can_be_drawn(FcPattern* font, bool emoji) {
  FcBool outline = FcFalse, color = FcFalse;
  FcPatternGetBool(font, FC_OUTLINE, 0, &outline);
  FcPatternGetBool(font, FC_COLOR, 0, &color);
  return emoji ? color == FcTrue : outline == FcTrue && color == FcFalse;
}

}  // namespace

SystemFonts::SystemFonts() = default;
SystemFonts::~SystemFonts() = default;

std::optional<FontFile> SystemFonts::font_with(const FontWanted& wanted) {
  if (!state_) state_ = std::make_unique<State>();
  if (state_->config == nullptr) return std::nullopt;
  FcFontSet* fonts = state_->fonts_for(wanted);
  if (fonts == nullptr) return std::nullopt;
  for (int i = 0; i < fonts->nfont; ++i) {
    FcPattern* font = fonts->fonts[i];
    FcChar8* path = nullptr;
    int index = 0;
    if (!can_be_drawn(font, wanted.emoji) || !has_all(font, wanted.characters)) continue;
    if (FcPatternGetString(font, FC_FILE, 0, &path) != FcResultMatch) continue;
    FcPatternGetInteger(font, FC_INDEX, 0, &index);
    const auto file = state_->file(reinterpret_cast<const char*>(path));
    if (!file) continue;
    constexpr int collection_bits = 0xFFFF;  // above them fontconfig keeps the instance of a variable font
    return FontFile{{static_cast<const char*>(file->bytes), file->size}, index & collection_bits, file};
  }
  return std::nullopt;
}

}  // namespace goodterms
