#include "core/actions/content_files.h"

#include <fmt/format.h>

#include <algorithm>

namespace goodterms {
namespace {

// What is read of a folder of the user's before load_catalog(), which has the same limits, sees it.
constexpr std::size_t largest_content_file = 1024 * 1024;
constexpr std::size_t most_content_files = 1000;

// Each language's folder, and the one of its letters.
std::vector<std::string> folders_of(std::span<const EmbeddedFile> built_in) {
  std::vector<std::string> folders;
  for (const EmbeddedFile& file : built_in) {
    const std::size_t at = file.path.find("/language.json");
    if (at == std::string_view::npos) continue;
    folders.emplace_back(file.path.substr(0, at));
    folders.push_back(folders.back() + "/letters");
  }
  return folders;
}

}  // namespace

Result<std::vector<ContentFile>> read_own_letters(Files& files, const std::string& folder,
                                                  std::span<const EmbeddedFile> built_in) {
  std::vector<ContentFile> content;
  for (const std::string& part : folders_of(built_in)) {
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

Result<Words> load_words(std::span<const EmbeddedFile> content, std::string_view language) {
  TRY(Words words, Words::load("{}", "", language));
  bool found = false;
  for (const std::string_view part : {language.substr(0, language.find('-')), language}) {
    for (const EmbeddedFile& file : content) {
      const std::string folder = std::string(part) + "/";
      if (file.path != folder + "formats.json" && file.path != folder + "interface.json") continue;
      TRY_DONE(words.add(file.bytes, std::string(file.path), Words::Check::when_said));
      found = true;
    }
  }
  if (!found) return failure(ErrorCode::bad_data, "error.program.words");
  return words;
}

std::vector<std::string> interface_languages(std::span<const EmbeddedFile> content) {
  constexpr std::string_view file_name = "/interface.json";
  std::vector<std::string> tags;
  for (const EmbeddedFile& file : content) {
    const std::size_t at = file.path.find(file_name);
    if (at != std::string_view::npos && at + file_name.size() == file.path.size())
      tags.emplace_back(file.path.substr(0, at));
  }
  return tags;
}

std::string interface_language(std::span<const EmbeddedFile> content, const std::string& preferred,
                               const std::vector<std::string>& of_the_system) {
  const auto there = interface_languages(content);
  const auto spoken = [&](const std::string& tag) {
    return std::find(there.begin(), there.end(), tag) != there.end();
  };
  if (spoken(preferred)) return preferred;
  for (std::string tag : of_the_system) {
    while (!tag.empty() && !spoken(tag)) {
      const std::size_t part = tag.rfind('-');
      tag.resize(part == std::string::npos ? 0 : part);
    }
    if (!tag.empty()) return tag;
  }
  return std::string(usual_language);
}

std::string sentence_of(const Error& error, std::span<const EmbeddedFile> content) {
  const auto words = load_words(content);
  return words ? (*words)(error.wording) : plain(error.wording);
}

}  // namespace goodterms
