#include "core/model/tag.h"

#include <algorithm>

#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr std::string_view marks = ",;\"";

bool is_among(const std::vector<std::string>& tags, const std::string& tag) {
  const std::string folded = fold(tag);
  return std::any_of(tags.begin(), tags.end(), [&](const std::string& one) { return fold(one) == folded; });
}

}  // namespace

std::string clean_tag(std::string_view text) {
  std::string tag(text);
  std::replace_if(
      tag.begin(), tag.end(), [](char c) { return marks.find(c) != std::string_view::npos; }, ' ');
  return single_line(tag);
}

std::vector<std::string> tags_of(std::string_view text) {
  std::vector<std::string> tags;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",;\n"), text.size());
    std::string tag = clean_tag(text.substr(0, end));
    if (!tag.empty() && !is_among(tags, tag)) tags.push_back(std::move(tag));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return tags;
}

std::string tags_text(const std::vector<std::string>& tags) {
  std::string text;
  for (const std::string& tag : tags)
    text += (text.empty() ? "" : ", ") + tag;
  return text;
}

std::string with_tags(std::string_view text, std::string_view more) {
  return tags_text(tags_of(std::string(text) + "," + std::string(more)));
}

std::string without_tags(std::string_view text, std::string_view gone) {
  return missing_tags(gone, text);
}

std::string renamed_tag(std::string_view text, std::string_view from, std::string_view to) {
  std::vector<std::string> tags = tags_of(text);
  for (std::string& tag : tags) {
    if (fold(tag) == fold(from)) tag = to;
  }
  return tags_text(tags_of(tags_text(tags)));
}

std::string missing_tags(std::string_view text, std::string_view more) {
  const std::vector<std::string> known = tags_of(text);
  std::vector<std::string> missing = tags_of(more);
  missing.erase(std::remove_if(missing.begin(), missing.end(),
                               [&](const std::string& tag) { return is_among(known, tag); }),
                missing.end());
  return tags_text(missing);
}

bool has_tag(std::string_view text, std::string_view tag) {
  return is_among(tags_of(text), clean_tag(tag));
}

}  // namespace goodterms
