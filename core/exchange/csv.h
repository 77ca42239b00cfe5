// Tables as text: comma-separated values (RFC 4180) and their relatives with semicolons, tabs and bars.
//
// The reader is our own: it is some sixty lines, and of the libraries that Debian has for it the only one in
// C or C++ (libcsv) is not among vcpkg's packages and under a licence that a statically linked program of
// ours would have to make room for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace goodterms {

using CsvRow = std::vector<std::string>;

// Reads a table row by row. Quotes may hold delimiters, line breaks and doubled quotes; a quote in the middle
// of a cell is a character like others, and one that is never closed ends with the text. Lines end with CR
// LF, LF or CR; empty lines are passed over.
class CsvReader {
 public:
  // `text` is UTF-8 and outlives the reader.
  CsvReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  bool next(CsvRow& row);                     // false at the end
  std::size_t line() const { return line_; }  // of the row that was read, from 1
  std::size_t position() const { return at_; }
  bool cut_off() const { return cut_off_; }  // the text ended inside the quotes of that row

 private:
  void read_cell(std::string& cell);

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0, line_ = 0, next_line_ = 1;
  bool cut_off_ = false;
};

// What parts the cells of a table: the one of , ; tab | by which most rows come apart into as many cells.
char delimiter_of(std::string_view text);

// A row as RFC 4180 writes it, with its line end. A cell that a spreadsheet would take for a formula (it
// begins with = + - @, a tab or a carriage return; OWASP, "CSV Injection") gets an apostrophe before it,
// unless it is a number or a telephone number.
std::string csv_line(const CsvRow& row);

// A cell without the apostrophe that csv_line() put before it.
std::string_view without_guard(std::string_view cell);

}  // namespace goodterms
