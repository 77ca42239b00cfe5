// Ctrl+K: one field that finds people, companies, cases and commands.
#pragma once

#include <string>
#include <vector>

#include "app/screens/screen.h"
#include "core/actions/find.h"

namespace goodterms {

class Palette {
 public:
  void open();
  bool is_open() const { return open_; }

  void draw(const Canvas& canvas, Commands& commands);

 private:
  struct Entry {
    std::string title, summary;
    char32_t icon = 0;
    Command command;
  };

  void search(Commands& commands);
  void take_early_words(Commands& commands);
  Result<void> fill(Desk& desk);
  void add_commands(Desk& desk);
  void choose(std::size_t index, Commands& commands);

  bool open_ = false;
  bool opened_now_ = false;
  std::string words_;
  std::vector<Entry> entries_;
  std::size_t chosen_ = 0;
};

}  // namespace goodterms
