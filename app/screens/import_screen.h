// Taking over people from a file of another program: every row is shown with what would become of it, and
// nothing is written before somebody says so.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/screens/make_screen.h"
#include "app/screens/parts.h"
#include "core/actions/import_people.h"

namespace goodterms {

// Asks for a file of people, and shows it.
Command choose_people_file();

// Whether a file holds people, told by its name.
bool is_people_file(std::string_view path);

class ImportScreen final : public Screen {
 public:
  explicit ImportScreen(std::string path) : path_(std::move(path)) {}

  Result<void> read(Desk&) override { return {}; }
  bool depends_on(const Changes&) const override { return false; }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  void press_primary(Commands& commands) override;
  std::optional<double> tend(Shell& shell, double seconds) override;
  bool is_unfinished() const override { return reading_ && reading_->preview != nullptr; }
  bool wants_all_room() const override { return true; }

 private:
  // One reading of the file. The work that reads holds it too, and may outlive the screen.
  struct Reading {
    std::shared_ptr<ImportPreview> preview;  // when all is read
    std::string error;                       // why it cannot be read
    bool asks_columns = false;               // because too little is known of its columns
    CsvRow columns;                          // of a table, also then
    std::vector<SheetField> fields;
  };
  enum class Which : std::uint8_t { all, fresh, same, differs };

  void begin_reading(Shell& shell);
  void import(Commands& commands);
  bool has_columns() const { return reading_ && !reading_->columns.empty(); }
  bool asks_columns() const { return reading_ && reading_->asks_columns && has_columns(); }
  bool is_shown(const ImportRow& row) const;
  // Counts, and where each row stands; made anew when something was chosen.
  void lay(const Canvas& canvas, float width);

  // import_drawing.cpp
  void draw_choose(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_head(const Canvas& canvas, Box& page);
  void draw_which(const Canvas& canvas, const Box& box);
  void draw_end(const Canvas& canvas, Box row, Commands& commands);
  void draw_mapping(const Canvas& canvas);
  std::string import_words(const Words& words) const;

  // import_table_drawing.cpp
  void draw_table(const Canvas& canvas, Box& page, const Box& seen);
  void draw_columns(const Canvas& canvas, Box row) const;
  void draw_row(const Canvas& canvas, Box row, std::size_t index);
  void draw_wide(const Canvas& canvas, Box inside, float width, ImportRow& row);
  void draw_narrow(const Canvas& canvas, Box inside, ImportRow& row);
  void draw_state(const Canvas& canvas, Box box, const ImportRow& row, Align align) const;
  void draw_take(const Canvas& canvas, const Box& box, ImportRow& row);
  void draw_take_segments(const Canvas& canvas, const Box& box, ImportRow& row);
  static float take_width(const Canvas& canvas, float width, const ImportRow& row);
  static bool shows_segments(const Canvas& canvas, float width, const ImportRow& row);
  static std::vector<std::string> take_labels(const Words& words, const ImportRow& row);
  void choose(ImportRow& row, int chosen);
  void draw_left_out(const Canvas& canvas, Box row, const ImportLeftOut& left) const;
  float height_of(const Canvas& canvas, float width, const ImportRow& row) const;
  float height_of(const Canvas& canvas, float width, const ImportLeftOut& left) const;

  std::string path_;
  ColumnChoice columns_;
  std::shared_ptr<Reading> reading_;
  std::weak_ptr<int> going_on_;  // gone when the work that reads is over, whichever way
  bool begun_ = false;

  Which which_ = Which::all;
  std::vector<std::size_t> shown_;  // rows, and after them what was left out
  std::vector<float> tops_;         // of those, and where the last ends; points from the top of the table
  float laid_for_ = 0, width_ = 0;  // the text's size and the width the table was laid out for
  bool stale_ = true;
  bool has_companies_ = true;            // any of the rows
  std::size_t fresh_ = 0, updates_ = 0;  // that are wanted
  bool mapping_open_ = false;
};

}  // namespace goodterms
