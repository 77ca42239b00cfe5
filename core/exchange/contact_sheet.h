// Tables of people as other programs export them: LinkedIn's Connections.csv with its notes above the header,
// Google's and Outlook's contacts, and sheets in which people keep track of applications.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/exchange/csv.h"
#include "core/exchange/people_reader.h"

namespace goodterms {

// What a column may hold; `skip` is left alone.
enum class SheetField : std::uint8_t {
  skip,
  name,
  given,
  middle,
  family,
  company,
  title,
  email,
  phone,
  linkedin,
  link,
  notes,
  role,
  status,
  day,
  tags
};
inline constexpr SheetField last_sheet_field = SheetField::tags;
std::string_view sheet_field_id(SheetField field);  // "email"
std::optional<SheetField> sheet_field_from_id(std::string_view id);
std::string sheet_field_ids();  // all of them, for a sentence

// How somebody says it where the column's name does not: {"Kontakt", SheetField::name}.
using ColumnChoice = std::vector<std::pair<std::string, SheetField>>;

// What may be the header of a table of which too little is known: the row with the most cells of the first
// few, and what its cells are known to hold. Empty where no row has two.
struct LikelyHeader {
  CsvRow columns;
  std::vector<SheetField> fields;
};
LikelyHeader likely_header(std::string_view text, const ColumnChoice& choice);

class SheetReader final : public PeopleReader {
 public:
  // Finds the header, what parts the cells, and how days are written. `text` is UTF-8 and outlives the
  // reader. Errors: invalid_input where no column is known to hold a name, a company or an address, or where
  // a column that was chosen is not there.
  static Result<SheetReader> open(std::string_view text, const ColumnChoice& choice);

  bool next(ImportedPerson& person) override;
  std::size_t position() const override { return reader_.position(); }
  const CsvRow& header() const { return header_; }
  const std::vector<SheetField>& fields() const { return fields_; }  // one a column

 private:
  enum class DayOrder : std::uint8_t { day_first, month_first };
  SheetReader(std::string_view text, char delimiter) : reader_(text, delimiter) {}
  void look_at_days(CsvReader rows, char delimiter);
  void take(SheetField field, const std::string& cell, ImportedPerson& person,
            std::array<std::string, 3>& names) const;
  std::optional<Date> day_of(std::string_view cell) const;

  CsvReader reader_;
  CsvRow header_;
  std::vector<SheetField> fields_;
  DayOrder order_ = DayOrder::month_first;
};

}  // namespace goodterms
