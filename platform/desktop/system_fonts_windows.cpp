// From the list of fonts that Windows brings for each script (learn.microsoft.com, "Windows 10 font list").
#include "platform/desktop/windows_text.h"
// Needs windows.h before it.
#include <map>
#include <vector>

#include "platform/desktop/system_fonts.h"

namespace goodterms {
namespace {

struct Named {
  const char* script;
  const char* regular;
  const char* heavy;
};

constexpr Named by_script[] = {
    {"Hani", "msyh.ttc", "msyhbd.ttc"},       {"Hira", "YuGothM.ttc", "YuGothB.ttc"},
    {"Kana", "YuGothM.ttc", "YuGothB.ttc"},   {"Hang", "malgun.ttf", "malgunbd.ttf"},
    {"Deva", "Nirmala.ttf", "NirmalaB.ttf"},  {"Beng", "Nirmala.ttf", "NirmalaB.ttf"},
    {"Gujr", "Nirmala.ttf", "NirmalaB.ttf"},  {"Guru", "Nirmala.ttf", "NirmalaB.ttf"},
    {"Knda", "Nirmala.ttf", "NirmalaB.ttf"},  {"Mlym", "Nirmala.ttf", "NirmalaB.ttf"},
    {"Sinh", "Nirmala.ttf", "NirmalaB.ttf"},  {"Taml", "Nirmala.ttf", "NirmalaB.ttf"},
    {"Telu", "Nirmala.ttf", "NirmalaB.ttf"},  {"Thai", "LeelawUI.ttf", "LeelaUIb.ttf"},
    {"Laoo", "LeelawUI.ttf", "LeelaUIb.ttf"}, {"Khmr", "LeelawUI.ttf", "LeelaUIb.ttf"},
    {"Mymr", "mmrtext.ttf", "mmrtextb.ttf"},  {"Ethi", "ebrima.ttf", "ebrimabd.ttf"},
    {"Tibt", "himalaya.ttf", "himalaya.ttf"}};
// For Armenian, Georgian and signs of every kind.
constexpr Named everything_else[] = {{"", "segoeui.ttf", "segoeuib.ttf"},
                                     {"", "seguisym.ttf", "seguisym.ttf"}};
constexpr const char* emoji_font = "seguiemj.ttf";

class FileInMemory {
 public:
  explicit FileInMemory(const std::wstring& path) {
    const HANDLE file =
        CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, 0, nullptr);
    if (file == INVALID_HANDLE_VALUE) return;
    LARGE_INTEGER length = {};
    const HANDLE mapping = CreateFileMappingW(file, nullptr, PAGE_READONLY, 0, 0, nullptr);
    if (mapping != nullptr && GetFileSizeEx(file, &length)) {
      bytes_ = static_cast<const char*>(MapViewOfFile(mapping, FILE_MAP_READ, 0, 0, 0));
      size_ = static_cast<std::size_t>(length.QuadPart);
    }
    if (mapping != nullptr) CloseHandle(mapping);
    CloseHandle(file);
  }
  ~FileInMemory() {
    if (bytes_ != nullptr) UnmapViewOfFile(bytes_);
  }
  FileInMemory(const FileInMemory&) = delete;
  FileInMemory& operator=(const FileInMemory&) = delete;

  std::string_view bytes() const {
    return bytes_ != nullptr ? std::string_view(bytes_, size_) : std::string_view();
  }

 private:
  const char* bytes_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace

struct SystemFonts::State {
  std::map<std::string, std::shared_ptr<FileInMemory>> files;  // by name

  std::optional<FontFile> open(const char* name) {
    std::shared_ptr<FileInMemory>& known = files[name];
    if (!known) {
      wchar_t folder[MAX_PATH] = {};
      GetWindowsDirectoryW(folder, MAX_PATH);
      known = std::make_shared<FileInMemory>(std::wstring(folder) + L"\\Fonts\\" + wide_of(name));
    }
    if (known->bytes().empty()) return std::nullopt;
    return FontFile{known->bytes(), 0, known};
  }
};

SystemFonts::SystemFonts() = default;
SystemFonts::~SystemFonts() = default;

std::optional<FontFile> SystemFonts::font_with(const FontWanted& wanted) {
  if (!state_) state_ = std::make_unique<State>();
  if (wanted.emoji) return state_->open(emoji_font);
  for (const Named& font : by_script) {
    if (wanted.script != font.script) continue;
    if (auto file = state_->open(wanted.heavy ? font.heavy : font.regular)) return file;
  }
  for (const Named& font : everything_else) {
    if (auto file = state_->open(wanted.heavy ? font.heavy : font.regular)) return file;
  }
  return std::nullopt;
}

}  // namespace goodterms
