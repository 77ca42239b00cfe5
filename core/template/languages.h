// The languages there are letters in. The interface has one of them; each case may have another, and its
// letters, their dates and their numbers are in that.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/template/catalog.h"

namespace goodterms {

class Languages {
 public:
  // Every language that has a folder with a language.json in it, built in or of the user's; `first` is that
  // of the interface. Errors: those of load_catalog().
  static Result<Languages> load(std::span<const EmbeddedFile> built_in,
                                std::span<const ContentFile> of_the_user, std::string_view first = "en");

  const Catalog& first() const { return catalogs_.front(); }
  // The language of that tag, or the one it is a kind of ("en" for "en-NZ"); that of the interface where
  // there is neither.
  const Catalog& at(std::string_view tag) const;
  bool has(std::string_view tag) const;                          // exactly that one
  const std::vector<Catalog>& all() const { return catalogs_; }  // the interface's first

 private:
  std::vector<Catalog> catalogs_;
};

}  // namespace goodterms
