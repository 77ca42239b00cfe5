// From the bytes of content files to plain entries, each of which knows where it stands. References and
// templates are not looked into yet. Internal to core/template.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/content.h"
#include "core/template/catalog.h"

namespace goodterms {

template <class T>
struct Placed {
  T entry;
  std::string where;  // "en/letters/decline-email.json, letters[3]"
};

// Entries of one kind, with unique ids.
template <class T>
class EntryList {
 public:
  // Errors: bad_data where the id is taken, naming both places.
  Result<void> add(std::string id, Placed<T> placed);
  // Every entry of `other`, in place of the one with the same id or at the end.
  void take_over(EntryList other);

  bool has(std::string_view id) const { return index_.find(id) != index_.end(); }
  const Placed<T>* find(std::string_view id) const;
  const std::vector<Placed<T>>& all() const { return all_; }

 private:
  std::vector<Placed<T>> all_;
  std::map<std::string, std::size_t, std::less<>> index_;
};

struct ContentSet {
  std::string language_name;  // empty where there is no language.json
  std::string based_on;       // the language whose entries stand where this one has none; may be empty
  std::vector<std::pair<std::string, std::string>>
      formats;  // path and bytes of formats.json; the last one counts
  EntryList<Reason> reasons;
  EntryList<Placeholder> placeholders;
  EntryList<Subject> subjects;
  EntryList<LetterTemplate> letters;  // `subjects` holds ids
  EntryList<PlanItem> plan;
  EntryList<Sentence> advice;
  EntryList<Sentence> findings;
  LintWords lint;
  ReadingWords reading;
  ReactionWords reactions;
  PromiseWords promises;  // of all languages that are spoken in
  EntryList<GuidePage> guide;
  // Lists and parts that stand in place of those of the same name.
  std::vector<std::string> lint_replaces;
  std::vector<std::string> reading_replaces;
  std::vector<std::string> reaction_replaces;
  std::vector<std::string> promise_replaces;
  bool checks_phrases = true;
};

// Errors: those of load_catalog that concern one file alone. `file.path` is "<language>/...". Phrases are
// looked through where `set.checks_phrases` says so.
Result<void> read_content_file(const EmbeddedFile& file, std::string_view language, ContentSet& set);

template <class T>
Result<void> EntryList<T>::add(std::string id, Placed<T> placed) {
  const auto [taken, is_new] = index_.try_emplace(std::move(id), all_.size());
  if (!is_new) {
    return failure(ErrorCode::bad_data, "error.content.id-twice",
                   {{"place", placed.where}, {"id", taken->first}, {"other", all_[taken->second].where}});
  }
  all_.push_back(std::move(placed));
  return {};
}

template <class T>
void EntryList<T>::take_over(EntryList other) {
  for (auto& [id, position] : other.index_) {
    const auto found = index_.find(id);
    if (found != index_.end()) all_[found->second] = other.all_[position];
  }
  // Additions in the order of their files, not of their ids.
  std::vector<const std::string*> ids(other.all_.size());
  for (auto& [id, position] : other.index_)
    ids[position] = &id;
  for (std::size_t position = 0; position < ids.size(); ++position) {
    if (has(*ids[position])) continue;
    index_.emplace(*ids[position], all_.size());
    all_.push_back(std::move(other.all_[position]));
  }
}

template <class T>
const Placed<T>* EntryList<T>::find(std::string_view id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &all_[found->second];
}

}  // namespace goodterms
