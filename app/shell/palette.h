// Ctrl+K: one field that finds people, companies, cases and commands.
#pragma once

#include <string>
#include <vector>

#include "app/screens/found_view.h"
#include "app/screens/screen.h"

namespace goodterms {

class Palette {
 public:
  void open();
  bool is_open() const { return open_; }

  void draw(const Canvas& canvas, Commands& commands);

 private:
  struct Entry {
    std::string section;  // a heading above it; empty: of the one before
    std::string title, summary;
    char32_t icon = 0;
    std::vector<TextRange> hits;  // in the title
    Command command;
  };

  Result<void> add_acts(Desk& desk, const std::vector<FoundEntry>& names);
  void search(Commands& commands);
  void take_early_words(Commands& commands);
  Result<void> fill(Desk& desk);
  void add_found(const std::string& section, const std::vector<FoundEntry>& found);
  void add_commands(Desk& desk);
  bool draw_entry(const Canvas& canvas, const Box& row, std::size_t index) const;
  float list_height(const Canvas& canvas) const;
  void choose(std::size_t index, Commands& commands);

  bool open_ = false;
  bool opened_now_ = false;
  std::string words_;
  std::string note_;  // on what was typed
  std::vector<Entry> entries_;
  std::size_t chosen_ = 0;
};

}  // namespace goodterms
