#include "core/model/phrase_lists.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/model/phrase.h"

namespace goodterms {
namespace {

// How many nodes the phrases come to, each part counted where it is used.
class Sizes {
 public:
  Sizes(const PhraseLists& words, Marks marks) : words_(words), marks_(marks) {}

  Result<std::size_t> of_list(std::string_view kind, std::string_view name,
                              const std::vector<std::string>& phrases, int depth) {
    std::size_t total = 0;
    for (std::size_t index = 0; index < phrases.size(); ++index) {
      const std::string where = fmt::format("{}.{}[{}]", kind, name, index);
      Result<PhraseNode> phrase = parse_phrase(phrases[index]);
      if (!phrase)
        return failure(ErrorCode::bad_data, "error.content.at",
                       {{"place", where}, {"what", phrase.error().wording}});
      TRY(const std::size_t size, of_node(*phrase, where, depth));
      total += size;
      if (total > most_phrase_nodes) {
        return failure(ErrorCode::too_large, "error.content.at",
                       {{"place", where},
                        {"what", Wording{"error.phrase.too-many-words", {{"most", most_phrase_nodes}}}}});
      }
    }
    return total;
  }

 private:
  Result<std::size_t> of_node(const PhraseNode& node, const std::string& where, int depth) {
    if (node.kind == PhraseKind::part) return of_part(node.word, where, depth + 1);
    if (node.kind == PhraseKind::mark && marks_ == Marks::refused) {
      return failure(ErrorCode::bad_data, "error.content.at",
                     {{"place", where}, {"what", Wording{"error.phrase.mark", {{"mark", node.word}}}}});
    }
    std::size_t total = node.kind == PhraseKind::gap ? static_cast<std::size_t>(node.most) : 1;
    for (const PhraseNode& child : node.children) {
      TRY(const std::size_t size, of_node(child, where, depth));
      total += size;
      if (total > most_phrase_nodes)
        return failure(ErrorCode::too_large, "error.content.at",
                       {{"place", where}, {"what", Wording{"error.phrase.too-long-in-all"}}});
    }
    return total;
  }

  Result<std::size_t> of_part(const std::string& name, const std::string& where, int depth) {
    if (depth > deepest_phrase) {
      return failure(
          ErrorCode::bad_data, "error.content.at",
          {{"place", where},
           {"what", Wording{"error.phrase.part-endless", {{"part", name}, {"most", deepest_phrase}}}}});
    }
    const auto known = sizes_.find(name);
    if (known != sizes_.end() && depth + known->second.depth <= deepest_phrase) {
      deepest_ = std::max(deepest_, depth + known->second.depth);
      return known->second.size;
    }
    const auto part = words_.parts.find(name);
    if (part == words_.parts.end()) {
      return failure(ErrorCode::bad_data, "error.content.at",
                     {{"place", where}, {"what", Wording{"error.phrase.no-part", {{"part", name}}}}});
    }
    const int deepest_before = deepest_;
    deepest_ = depth;
    TRY(const std::size_t size, of_list("parts", name, part->second, depth));
    sizes_.insert_or_assign(name, Known{size, deepest_ - depth});
    deepest_ = std::max(deepest_, deepest_before);
    return size;
  }

  struct Known {
    std::size_t size = 0;
    int depth = 0;  // how many parts it leads into below itself
  };
  const PhraseLists& words_;
  Marks marks_;
  std::map<std::string, Known, std::less<>> sizes_;
  int deepest_ = 0;
};

}  // namespace

Result<void> check_phrase_lists(const PhraseLists& words, Marks marks) {
  Sizes sizes(words, marks);
  std::size_t total = 0;
  for (const auto* lists : {&words.lists, &words.parts}) {
    for (const auto& [name, phrases] : *lists) {
      TRY(const std::size_t size, sizes.of_list(lists == &words.lists ? "lists" : "parts", name, phrases, 0));
      total += size;
    }
  }
  if (total <= most_phrase_nodes) return {};
  return failure(ErrorCode::too_large, "error.phrase.too-many-words", {{"most", most_phrase_nodes}});
}

}  // namespace goodterms
