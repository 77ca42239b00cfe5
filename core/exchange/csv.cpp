#include "core/exchange/csv.h"

#include <algorithm>
#include <map>

namespace goodterms {
namespace {

constexpr std::string_view formula_starts = "=+-@\t\r";
constexpr char delimiters[] = {',', ';', '\t', '|'};
constexpr std::size_t looked_through = 64 * 1024;  // bytes: enough rows to tell by

// "+1 555 0142", "-3.5": signs that begin a number are no formula as long as nothing but a number follows.
bool is_number(std::string_view cell) {
  const bool digit = std::any_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digit && cell.find_first_not_of("+-0123456789 ().,/") == std::string_view::npos;
}

bool needs_guard(std::string_view cell) {
  if (cell.empty() || formula_starts.find(cell.front()) == std::string_view::npos) return false;
  return !is_number(cell) || cell.front() == '=' || cell.front() == '@';
}

}  // namespace

void CsvReader::read_cell(std::string& cell) {
  cell.clear();
  if (at_ < text_.size() && text_[at_] == '"') {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
        ++at_;
      }
      if (text_[at_] == '\n') ++next_line_;
      cell += text_[at_];
    }
    cut_off_ = at_ >= text_.size();  // one that is never closed ends with the text
    if (!cut_off_) ++at_;
  }
  while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r')
    cell += text_[at_++];
}

bool CsvReader::next(CsvRow& row) {
  row.clear();
  while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) {
    if (text_[at_] == '\n' || at_ + 1 >= text_.size() || text_[at_ + 1] != '\n') ++next_line_;
    ++at_;
  }
  if (at_ >= text_.size()) return false;
  line_ = next_line_;
  while (true) {
    read_cell(row.emplace_back());
    if (at_ >= text_.size() || text_[at_] != delimiter_) return true;
    ++at_;
  }
}

char delimiter_of(std::string_view text) {
  const std::string_view start = text.substr(0, looked_through);
  char best = ',';
  std::size_t most = 0;
  for (const char delimiter : delimiters) {
    CsvReader reader(start, delimiter);
    std::map<std::size_t, std::size_t> rows_of_width;
    for (CsvRow row; reader.next(row);)
      if (row.size() > 1) ++rows_of_width[row.size()];
    std::size_t cells = 0;  // of the width that is the most frequent
    for (const auto& [width, rows] : rows_of_width)
      cells = std::max(cells, rows * (width - 1));
    if (cells > most) {
      most = cells;
      best = delimiter;
    }
  }
  return best;
}

std::string csv_line(const CsvRow& row) {
  std::string line;
  for (const std::string& cell : row) {
    if (&cell != &row.front()) line += ',';
    const std::string guarded = needs_guard(cell) ? "'" + cell : cell;
    if (guarded.find_first_of("\",\r\n") == std::string::npos) {
      line += guarded;
      continue;
    }
    line += '"';
    for (const char c : guarded)
      line += c == '"' ? std::string("\"\"") : std::string(1, c);
    line += '"';
  }
  return line + "\r\n";
}

std::string_view without_guard(std::string_view cell) {
  return cell.size() > 1 && cell.front() == '\'' && needs_guard(cell.substr(1)) ? cell.substr(1) : cell;
}

}  // namespace goodterms
