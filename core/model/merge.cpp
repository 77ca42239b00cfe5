#include "core/model/merge.h"

namespace goodterms {
namespace {

template <class Value>
Merged merge(const Value& opened, const Value& theirs, Value& mine) {
  if (mine == opened) {
    mine = theirs;
    return Merged::one_sided;
  }
  return theirs == opened || theirs == mine ? Merged::one_sided : Merged::clash;
}

}  // namespace

std::vector<const RecordField*> take_changes_of_others(const CaseFacts& opened, const CaseFacts& theirs,
                                                       CaseFacts& mine) {
  std::vector<const RecordField*> clashes;
  for (const RecordField& field : record_fields) {
    visit_field(mine, field, [&](auto& my_value) {
      using Value = std::decay_t<decltype(my_value)>;
      const Value* opened_value = nullptr;
      const Value* their_value = nullptr;
      const auto find = [](const Value*& found) {
        return [&found](const auto& value) {
          if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Value>) found = &value;
        };
      };
      visit_field(opened, field, find(opened_value));
      visit_field(theirs, field, find(their_value));
      if (merge(*opened_value, *their_value, my_value) == Merged::clash) clashes.push_back(&field);
    });
  }
  return clashes;
}

Merged take_change_of_others(const std::string& opened, const std::string& theirs, std::string& mine) {
  return merge(opened, theirs, mine);
}

}  // namespace goodterms
