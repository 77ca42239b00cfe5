#include "core/template/languages.h"

#include <algorithm>
#include <set>

namespace goodterms {
namespace {

std::string_view language_of(std::string_view path) {
  constexpr std::string_view names_one = "/language.json";
  const std::size_t at = path.size() > names_one.size() ? path.size() - names_one.size() : 0;
  return path.substr(at) == names_one ? path.substr(0, at) : std::string_view();
}

}  // namespace

Result<Languages> Languages::load(std::span<const EmbeddedFile> built_in,
                                  std::span<const ContentFile> of_the_user, std::string_view first) {
  std::set<std::string> others;
  for (const EmbeddedFile& file : built_in)
    others.emplace(language_of(file.path));
  for (const ContentFile& file : of_the_user)
    others.emplace(language_of(file.path));
  others.erase("");
  others.erase(std::string(first));
  Languages languages;
  TRY(Catalog catalog, load_catalog(built_in, of_the_user, first));
  languages.catalogs_.push_back(std::move(catalog));
  for (const std::string& other : others) {
    TRY(Catalog next, load_catalog(built_in, of_the_user, other));
    languages.catalogs_.push_back(std::move(next));
  }
  return languages;
}

bool Languages::has(std::string_view tag) const {
  return std::any_of(catalogs_.begin(), catalogs_.end(),
                     [&](const Catalog& catalog) { return catalog.content().language == tag; });
}

const Catalog& Languages::at(std::string_view tag) const {
  for (const std::string_view wanted : {tag, tag.substr(0, tag.find('-'))}) {
    for (const Catalog& catalog : catalogs_) {
      if (catalog.content().language == wanted) return catalog;
    }
  }
  return first();
}

}  // namespace goodterms
