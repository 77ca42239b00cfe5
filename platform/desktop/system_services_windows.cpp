// Written for Windows and compiled by MinGW; not run on Windows yet.
#include "platform/desktop/windows_text.h"
// Need windows.h before them.
#include <shellapi.h>
#include <shlobj.h>
#include <shobjidl.h>

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "platform/desktop/system_services.h"

namespace goodterms {
namespace {

// COM on this thread, for as long as this lives.
class ComApartment {
 public:
  ComApartment()
      : started_(SUCCEEDED(CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE))) {}
  ~ComApartment() {
    if (started_) CoUninitialize();
  }
  ComApartment(const ComApartment&) = delete;
  ComApartment& operator=(const ComApartment&) = delete;

 private:
  bool started_;
};

struct Release {
  void operator()(IUnknown* object) const { object->Release(); }
};
template <class Interface>
using ComPointer = std::unique_ptr<Interface, Release>;

bool light_apps_wanted(bool& told) {
  DWORD light = 1;
  DWORD size = sizeof(light);
  told = RegGetValueW(HKEY_CURRENT_USER, L"Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                      L"AppsUseLightTheme", RRF_RT_REG_DWORD, nullptr, &light, &size) == ERROR_SUCCESS;
  return light != 0;
}

SystemLook read_look() {
  SystemLook look;
  bool told = false;
  const bool light = light_apps_wanted(told);
  if (told) look.dark = !light;
  HIGHCONTRASTW contrast{};
  contrast.cbSize = sizeof(contrast);
  if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(contrast), &contrast, 0) != 0) {
    look.high_contrast = (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
  }
  BOOL animations = TRUE;
  if (SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animations, 0) != 0) {
    look.reduced_motion = animations == FALSE;
  }
  return look;
}

ComPointer<IFileDialog> make_dialog(const FilePick& pick) {
  const bool save = pick.purpose == FilePick::For::save;
  void* made = nullptr;
  const HRESULT result = CoCreateInstance(save ? CLSID_FileSaveDialog : CLSID_FileOpenDialog, nullptr,
                                          CLSCTX_INPROC_SERVER, IID_IFileDialog, &made);
  ComPointer<IFileDialog> dialog(SUCCEEDED(result) ? static_cast<IFileDialog*>(made) : nullptr);
  if (!dialog) return dialog;
  dialog->SetTitle(wide_of(pick.title).c_str());
  if (!pick.extension.empty()) {
    const std::wstring extension = wide_of(pick.extension);
    const std::wstring pattern = L"*." + extension;
    const COMDLG_FILTERSPEC filter{pattern.c_str(), pattern.c_str()};
    dialog->SetFileTypes(1, &filter);
    dialog->SetDefaultExtension(extension.c_str());
  }
  std::wstring path = wide_of(pick.suggested_path);
  for (wchar_t& letter : path) {
    if (letter == L'/') letter = L'\\';
  }
  const std::size_t slash = path.rfind(L'\\');
  const std::wstring folder = save ? path.substr(0, slash == std::wstring::npos ? 0 : slash) : path;
  if (save) dialog->SetFileName(path.substr(slash == std::wstring::npos ? 0 : slash + 1).c_str());
  void* item = nullptr;
  if (!folder.empty() &&
      SUCCEEDED(SHCreateItemFromParsingName(folder.c_str(), nullptr, IID_IShellItem, &item))) {
    const ComPointer<IShellItem> start(static_cast<IShellItem*>(item));
    dialog->SetFolder(start.get());
  }
  return dialog;
}

std::optional<std::string> show_dialog(const FilePick& pick, HWND owner) {
  const ComApartment apartment;
  const auto dialog = make_dialog(pick);
  IShellItem* chosen = nullptr;
  if (!dialog || FAILED(dialog->Show(owner)) || FAILED(dialog->GetResult(&chosen))) return std::nullopt;
  const ComPointer<IShellItem> item(chosen);
  wchar_t* path = nullptr;
  if (FAILED(item->GetDisplayName(SIGDN_FILESYSPATH, &path))) return std::nullopt;
  std::string text = utf8_of(path);
  CoTaskMemFree(path);
  return text;
}

// ShellExecute's answer is a number that only looks like a handle; over 32 means it worked.
bool opened(const std::wstring& what) {
  const ComApartment apartment;
  return reinterpret_cast<INT_PTR>(
             ShellExecuteW(nullptr, L"open", what.c_str(), nullptr, nullptr, SW_SHOWNORMAL)) > 32;
}

}  // namespace

struct SystemServices::State {
  std::function<void()> wake;
  SystemLook look;
  std::thread dialog;
  Platform::PickDone pick_done;
  std::mutex mutex;  // guards the two below
  bool picked = false;
  std::optional<std::string> path;
};

SystemServices::SystemServices(std::function<void()> wake) : state_(std::make_unique<State>()) {
  state_->wake = std::move(wake);
  state_->look = read_look();  // asks the registry, which takes no time
}

SystemServices::~SystemServices() {
  // A dialog that is still open keeps its thread; the person closes it, or the process ends with it.
  if (state_->dialog.joinable()) state_->dialog.join();
}

Result<void> SystemServices::open_address(const std::string& address) {
  if (opened(wide_of(address))) return {};
  return failure(ErrorCode::not_found, "error.open.no-program", {}, address);
}

Result<void> SystemServices::show_in_file_manager(const std::string& path) {
  const ComApartment apartment;
  std::wstring wide = wide_of(path);
  for (wchar_t& letter : wide) {
    if (letter == L'/') letter = L'\\';
  }
  PIDLIST_ABSOLUTE item = nullptr;
  if (SUCCEEDED(SHParseDisplayName(wide.c_str(), nullptr, &item, 0, nullptr))) {
    const HRESULT shown = SHOpenFolderAndSelectItems(item, 0, nullptr, 0);
    CoTaskMemFree(item);
    if (SUCCEEDED(shown)) return {};
  }
  return failure(ErrorCode::not_found, "error.open.no-folder", {{"path", path}});
}

bool SystemServices::pick_file(const FilePick& pick, Platform::PickDone done) {
  if (state_->pick_done) return false;
  if (state_->dialog.joinable()) state_->dialog.join();
  state_->pick_done = std::move(done);
  State& state = *state_;
  // A thread of its own: the dialog runs a message loop, and the window must go on drawing under it.
  state.dialog = std::thread([&state, pick, owner = GetActiveWindow()] {
    auto path = show_dialog(pick, owner);
    {
      const std::lock_guard lock(state.mutex);
      state.picked = true;
      state.path = std::move(path);
    }
    state.wake();
  });
  return true;
}

// Notices of Windows need a program that is registered with the system, which an installer does. Until there
// is one, nothing is shown.

SystemLook SystemServices::look() const {
  return state_->look;
}

void SystemServices::refresh_look() {
  state_->look = read_look();
}

bool SystemServices::deliver() {
  std::optional<std::string> path;
  {
    const std::lock_guard lock(state_->mutex);
    if (!std::exchange(state_->picked, false)) return false;
    path = std::exchange(state_->path, std::nullopt);
  }
  // Moved out first: `done` may open the next dialog.
  const Platform::PickDone done = std::exchange(state_->pick_done, nullptr);
  done(std::move(path));
  return true;
}

}  // namespace goodterms
