#include "app/shell/history.h"

namespace goodterms {

void History::go(Entry entry) {
  if (!entries_.empty())
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, entries_.end());
  entries_.push_back(std::move(entry));
  if (entries_.size() > longest) entries_.erase(entries_.begin());
  at_ = entries_.size() - 1;
}

void History::replace(Entry entry) {
  entries_[at_] = std::move(entry);
}

bool History::drop_present() {
  if (entries_.size() < 2) return false;
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(at_));
  if (at_ > 0) --at_;
  return true;
}

void History::clear() {
  entries_.clear();
  at_ = 0;
}

void History::mark_stale(const Changes& changes) {
  for (Entry& entry : entries_)
    entry.stale = entry.stale || entry.screen->depends_on(changes);
}

void History::mark_all_stale() {
  for (Entry& entry : entries_)
    entry.stale = true;
}

}  // namespace goodterms
