// The place Offers: two or more side by side, what matters and how much, and what would turn the order round.
#pragma once

#include "app/screens/offer_form.h"
#include "app/screens/parts.h"
#include "app/widgets/letter_editor.h"
#include "core/actions/offer_words.h"

namespace goodterms {

class OffersScreen final : public Screen {
 public:
  // `for_case`: whose decision asks how the offers compare; none: nobody's.
  OffersScreen(const ScreenTools& tools, Id<Application> for_case) : for_case_(for_case), form_(tools) {}

  Result<void> read(Desk& desk) override;
  bool depends_on(const Changes& changes) const override {
    return changes.has(RecordKind::offers) ||
           (for_case_ &&
            changes.has_any({RecordKind::applications, RecordKind::companies, RecordKind::contacts}));
  }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  void press_primary(Commands& commands) override;
  std::optional<Instant> next_change() const override { return changes_; }

 private:
  struct Columns;  // how wide what is of the table
  struct Cell {
    std::size_t offer = 0, criterion = 0;
  };

  // offers_screen.cpp
  void open_form(const Words& words, const Offer& offer);
  void draw_nothing(const Canvas& canvas, const Box& box);
  void draw_head(const Canvas& canvas, Box& page);
  void draw_side(const Canvas& canvas, Box& column, Commands& commands);
  void draw_flip(const Canvas& canvas, Box& column);
  void draw_taking(const Canvas& canvas, Box& column, Commands& commands);
  void draw_exports(const Canvas& canvas, Box& column, Commands& commands);
  float flip_height(const Canvas& canvas, float width) const;
  std::string flip_text() const;

  // offers_drawing.cpp
  void draw_table(const Canvas& canvas, Box& page, Commands& commands);
  void draw_stacked(const Canvas& canvas, Box& page, Commands& commands);
  void draw_table_head(const Canvas& canvas, Box row, const Columns& columns);
  void draw_offer_name(const Canvas& canvas, const Box& box, std::size_t offer);
  void draw_criterion(const Canvas& canvas, const Box& box, std::size_t criterion);
  void draw_weight(const Canvas& canvas, const Box& box, std::size_t criterion, Commands& commands);
  void draw_cell(const Canvas& canvas, Box box, Cell cell, Commands& commands);
  void draw_total_beside(const Canvas& canvas, Box& row, std::size_t offer);
  void draw_total(const Canvas& canvas, const Box& box, std::size_t offer, Align align);
  void draw_foot(const Canvas& canvas, Box& inside);
  float foot_height_of(const Canvas& canvas, float width) const;
  float name_height(const Canvas& canvas, float width) const;
  float row_height(const Canvas& canvas, bool stacked) const;
  // Of what stands below the row of the pay; 0 for the others.
  std::string said_of(std::size_t offer) const;
  Columns columns_for(const Canvas& canvas, float width) const;

  // offers_sheets.cpp
  void open_cell(Cell cell);
  void open_criterion(std::optional<std::size_t> criterion);
  void draw_cell_sheet(const Canvas& canvas, Commands& commands);
  void draw_criterion_sheet(const Canvas& canvas, Commands& commands);
  void keep_criterion(Commands& commands);

  const OfferScore* score_of(Cell cell) const {
    return spoken_.table.cell(spoken_.table.offers[cell.offer].id, spoken_.table.criteria[cell.criterion].id);
  }

  Id<Application> for_case_;
  std::string for_company_;
  SpokenOffers spoken_;
  OfferForm form_;
  Instant now_;
  std::optional<Instant> changes_;

  bool cell_open_ = false;
  Id<Offer> cell_offer_;
  Id<Criterion> cell_criterion_;
  LetterEditor note_;
  bool criterion_open_ = false, criterion_focus_ = false;
  Id<Criterion> criterion_;  // none: a new one
  std::string name_, name_error_;
};

}  // namespace goodterms
