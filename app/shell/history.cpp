#include "app/shell/history.h"

namespace goodterms {

void History::go(Entry entry) {
  if (!entries_.empty())
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, entries_.end());
  entries_.push_back(std::move(entry));
  if (entries_.size() > longest) entries_.erase(entries_.begin());
  at_ = entries_.size() - 1;
  ++turn_;
}

void History::go_back() {
  --at_;
  ++turn_;
}

void History::go_forward() {
  ++at_;
  ++turn_;
}

void History::replace(Entry entry) {
  entries_[at_] = std::move(entry);
  ++turn_;
}

bool History::drop_present() {
  if (entries_.size() < 2) return false;
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(at_));
  if (at_ > 0) --at_;
  ++turn_;
  return true;
}

void History::begin_anew(Entry entry) {
  entries_.clear();
  entries_.push_back(std::move(entry));
  at_ = 0;
  ++turn_;
}

std::unique_ptr<Screen> History::take_unfinished(const Place& place) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (i == at_ || !(entries_[i].place == place) || !entries_[i].screen->is_unfinished()) continue;
    std::unique_ptr<Screen> screen = std::move(entries_[i].screen);
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(i));
    if (i < at_) --at_;
    return screen;
  }
  return nullptr;
}

void History::mark_stale(const Changes& changes) {
  for (Entry& entry : entries_) {
    if (!entry.screen->depends_on(changes)) continue;
    if (!entry.stale || !entry.changed.empty()) entry.changed.add(changes);
    entry.stale = true;
  }
}

void History::mark_all_stale() {
  for (Entry& entry : entries_)
    entry.mark_stale();
}

}  // namespace goodterms
