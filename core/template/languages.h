// The languages there are letters in. The interface has one of them; each case may have another, and its
// letters, their dates and their numbers are in that.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/template/catalog.h"

namespace goodterms {

// "en" of "en-GB".
inline std::string_view base_language(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

// When the language of the interface is read: at once, or when it is first asked for. The user's own letters
// are read at once in any case, so that a slip in them is told.
enum class ReadFirst : std::uint8_t { now, when_asked };

class Languages {
 public:
  // Every language that has a folder with a language.json in it, built in or of the user's; `first` is that
  // of the interface, the others are read when they are first asked for. What `built_in` refers to must
  // outlive the languages. Errors: those of load_catalog() for `first`, where it is read now.
  static Result<Languages> load(std::span<const EmbeddedFile> built_in, std::vector<ContentFile> of_the_user,
                                std::string_view first = "en", ReadFirst when = ReadFirst::now);

  // Without anything in it where it was not read at once and is damaged, which a test forbids.
  const Catalog& first() const;
  // The language of that tag, or the one it is a kind of ("en" for "en-NZ"); that of the interface where
  // there is neither, or where there is a mistake in the user's own letters in it. What is returned lives as
  // long as the languages.
  const Catalog& at(std::string_view tag) const;
  bool has(std::string_view tag) const;                           // exactly that one
  const std::vector<std::string>& tags() const { return tags_; }  // the interface's first

 private:
  const Catalog* loaded(std::string_view tag) const;

  std::span<const EmbeddedFile> built_in_;
  std::vector<ContentFile> of_the_user_;
  std::vector<std::string> tags_;
  // Read when asked for: who writes in one language does not wait for all of them. Empty where it is broken.
  mutable std::map<std::string, std::unique_ptr<const Catalog>, std::less<>> read_;
};

}  // namespace goodterms
