// The words people are filed under, and how often to be in touch with everybody under one.
#pragma once

#include <vector>

#include "core/actions/desk.h"
#include "core/model/tag.h"
#include "core/store/changes.h"

namespace goodterms {

struct TagUse {
  Tag tag;
  std::int64_t people = 0;
};
inline constexpr int most_tags = 200;  // of a list

// By name: those that somebody has, and those that say how often.
Result<std::vector<TagUse>> read_tags(Desk& desk);
// The first `most` of them, without how many have them.
Result<std::vector<Tag>> read_some_tags(Desk& desk, int most);
// Errors: invalid_input for no name.
Result<TagUse> read_tag(Desk& desk, const std::string& name);

// Has everybody under the tag written to that often who has no interval of their own; nobody, where `every`
// is empty. Their days are counted anew. One step of undo. Errors: invalid_input as check_intervals() has it,
// and for no name.
Result<Changes> keep_tag(Desk& desk, const Tag& tag);

// Everybody under the tag has it under another word, in its place among theirs. Where that is a tag already
// the two are one, and how often that one says goes first. Their days are counted anew. One step of undo.
// Errors: invalid_input for no name.
Result<Changes> rename_tag(Desk& desk, const std::string& name, const std::string& to);

}  // namespace goodterms
