// The words people are filed under: "agency, met in Oslo". A person has them in one text, parted by commas.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"

namespace goodterms {

// Instead of an interval: never again, whatever the person's tags say.
inline constexpr std::string_view never_again = "never";

// How often to be in touch with everybody under a word.
struct Tag {
  Id<Tag> id = {};
  std::string name;  // as it was first written; one tag whatever its case and accents
  // As core/model/interval.h writes it. Empty: the tag says nothing of it.
  std::string every = {};
  std::string at_latest = {};
};

// One tag on one line, without what parts tags and what quotes them in a search; empty where nothing is left.
std::string clean_tag(std::string_view text);

// Each one once, as it was first written; commas and semicolons part them.
std::vector<std::string> tags_of(std::string_view text);
// The text of tags that are clean.
std::string tags_text(const std::vector<std::string>& tags);

// Both, each once, those of `text` first.
std::string with_tags(std::string_view text, std::string_view more);
std::string without_tags(std::string_view text, std::string_view gone);
// With `to` where `from` stood, once.
std::string renamed_tag(std::string_view text, std::string_view from, std::string_view to);
// Those of `more` that are not in `text`.
std::string missing_tags(std::string_view text, std::string_view more);
bool has_tag(std::string_view text, std::string_view tag);

}  // namespace goodterms
