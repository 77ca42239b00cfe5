// What the place Own words shows: the letters of the user's own, and the one that is open, in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/actions/own_letters.h"

namespace goodterms {

struct OwnLetterRow {
  Id<OwnLetter> id;
  std::string title;
  std::string below;  // "email · decline", or that it is not whole yet
  bool broken = false;
};
Result<std::vector<OwnLetterRow>> read_own_rows(Desk& desk);

// What a letter is filled in with, to see what it becomes.
struct OwnLetterCase {
  Case about;
  std::string told;   // "Filled in for Data Analyst at Northwind Labs."
  bool real = false;  // filed, and no example
  // When it was told no, where it was: what lay ahead then is filled in still.
  std::optional<Instant> as_of;
  std::vector<PlaceholderValue> places;
};
// The case named, else the newest on the desk, else the example.
Result<OwnLetterCase> read_own_case(Desk& desk, Id<Application> wanted);

// The letter of a case as one of the user's own: what was sent, where that is meant or nothing else was
// begun, else what is being written.
Result<OwnLetter> wording_of(Desk& desk, const Case& about, bool of_sent);

// What may be chosen for a letter: an id, and its words.
struct OwnChoice {
  std::string id, words;
};
std::vector<OwnChoice> purposes_to_choose(const Desk& desk, Channel channel);
std::vector<OwnChoice> reasons_to_choose(const Desk& desk);
std::vector<OwnChoice> languages_to_choose(const Desk& desk);

// A template as it is shown to who writes it, and back: a place stands there as letters show it, by what it
// is called ("[job title]" for "{{role}}"). Sections and flags stay as they are.
std::string with_labels(const std::string& source, const std::vector<PlaceholderValue>& places);
std::string with_tags(const std::string& shown, const std::vector<PlaceholderValue>& places);
// The same of a position in a template.
TextPosition shown_position(const std::string& source, TextPosition at,
                            const std::vector<PlaceholderValue>& places);
// Where the places stand in what is shown.
std::vector<TextRange> labels_in(const std::string& shown, const std::vector<PlaceholderValue>& places);

// The tags of a template: where each stands, and whether it names something there is.
struct TemplateTag {
  TextRange range;
  bool known = false;
};
std::vector<TemplateTag> tags_in(const std::string& source, const std::vector<PlaceholderValue>& places);

}  // namespace goodterms
