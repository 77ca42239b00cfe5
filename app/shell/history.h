// The way through the places, back and forward, with the screens as they were left.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "app/screens/screen.h"

namespace goodterms {

class History {
 public:
  // How far back it goes; the oldest is forgotten.
  static constexpr std::size_t longest = 30;

  struct Entry {
    Place place;
    std::unique_ptr<Screen> screen;
    bool stale = true;     // to be read before it is drawn
    Changes changed = {};  // since it was read, where nothing else makes it stale; none: all may have

    void mark_stale() {
      stale = true;
      changed = {};
    }
  };

  bool empty() const { return entries_.empty(); }
  // Another number whenever another screen has become the present one.
  std::uint64_t turn() const { return turn_; }
  Entry& present() { return entries_[at_]; }
  const Entry& present() const { return entries_[at_]; }

  void go(Entry entry);  // what lay ahead is forgotten
  void replace(Entry entry);
  bool can_go_back() const { return at_ > 0; }
  bool can_go_forward() const { return at_ + 1 < entries_.size(); }
  void go_back();
  void go_forward();
  // Takes the present entry out and shows the one before; false where there is none.
  bool drop_present();
  void begin_anew(Entry entry);  // and nothing before or after it
  // The unfinished screen of that place, taken out of the way, if there is one.
  std::unique_ptr<Screen> take_unfinished(const Place& place);

  void mark_stale(const Changes& changes);
  void mark_all_stale();

 private:
  std::vector<Entry> entries_;
  std::size_t at_ = 0;
  std::uint64_t turn_ = 0;
};

}  // namespace goodterms
