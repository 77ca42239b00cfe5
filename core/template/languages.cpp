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
                                  std::vector<ContentFile> of_the_user, std::string_view first,
                                  ReadFirst when) {
  std::set<std::string> others;
  for (const EmbeddedFile& file : built_in)
    others.emplace(language_of(file.path));
  for (const ContentFile& file : of_the_user)
    others.emplace(language_of(file.path));
  others.erase("");
  others.erase(std::string(first));
  Languages languages;
  languages.tags_.emplace_back(first);
  languages.tags_.insert(languages.tags_.end(), others.begin(), others.end());
  if (when == ReadFirst::now || !of_the_user.empty()) {
    TRY(Catalog catalog, load_catalog(built_in, of_the_user, first, BuiltInPhrases::known_to_be_sound));
    languages.read_.emplace(first, std::make_unique<const Catalog>(std::move(catalog)));
  }
  languages.built_in_ = built_in;
  languages.of_the_user_ = std::move(of_the_user);
  return languages;
}

bool Languages::has(std::string_view tag) const {
  return std::find(tags_.begin(), tags_.end(), tag) != tags_.end();
}

const Catalog* Languages::loaded(std::string_view tag) const {
  if (!has(tag)) return nullptr;
  const auto found = read_.find(tag);
  if (found != read_.end()) return found->second.get();
  auto catalog = load_catalog(built_in_, of_the_user_, tag, BuiltInPhrases::known_to_be_sound);
  auto& kept = read_[std::string(tag)];
  if (catalog) kept = std::make_unique<const Catalog>(std::move(*catalog));
  return kept.get();
}

const Catalog& Languages::first() const {
  if (const Catalog* read = loaded(tags_.front())) return *read;
  auto& kept = read_[tags_.front()];
  CatalogContent nothing;
  nothing.language = tags_.front();
  kept = std::make_unique<const Catalog>(std::move(nothing));
  return *kept;
}

const Catalog& Languages::at(std::string_view tag) const {
  if (const Catalog* exact = loaded(tag)) return *exact;
  if (const Catalog* wider = loaded(base_language(tag))) return *wider;
  return first();
}

}  // namespace goodterms
