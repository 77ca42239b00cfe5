#include "core/actions/content_files.h"

#include <fmt/format.h>

namespace goodterms {
namespace {

// What is read of a folder of the user's before load_catalog(), which has the same limits, sees it.
constexpr std::size_t largest_content_file = 1024 * 1024;
constexpr std::size_t most_content_files = 1000;

}  // namespace

Result<std::vector<ContentFile>> read_own_letters(Files& files, const std::string& folder) {
  std::vector<ContentFile> content;
  for (const std::string part : {"en", "en/letters"}) {
    TRY(const auto names, files.list(folder + "/" + part));
    for (const std::string& name : names) {
      // What an editor or a file manager leaves lying about is nobody's letter.
      const bool is_json = name.size() > 5 && name.compare(name.size() - 5, 5, ".json") == 0;
      if (!is_json || name.front() == '.') continue;
      TRY(std::string bytes, files.read_start(folder + "/" + part + "/" + name, largest_content_file + 1));
      content.push_back({part + "/" + name, std::move(bytes)});
      if (content.size() > most_content_files) {
        return failure(ErrorCode::too_large, "error.content.folder-too-full",
                       {{"folder", folder}, {"most", most_content_files}});
      }
    }
  }
  return content;
}

Result<Words> load_words(std::span<const EmbeddedFile> content) {
  for (const EmbeddedFile& file : content) {
    if (file.path == "en/interface.json") return Words::load(file.bytes, std::string(file.path));
  }
  return failure(ErrorCode::bad_data, "error.program.words");
}

std::string sentence_of(const Error& error, std::span<const EmbeddedFile> content) {
  const auto words = load_words(content);
  return words ? (*words)(error.wording) : plain(error.wording);
}

}  // namespace goodterms
