// The place Guide: short answers page by page, each leading to the place that does it, and a search over all.
#pragma once

#include "app/screens/make_screen.h"
#include "app/screens/parts.h"
#include "core/actions/guide.h"

namespace goodterms {

// Where a link of the guide leads; nothing for a place that there is not.
std::optional<Place> guide_link(std::string_view place);

class GuideScreen final : public Screen {
 public:
  explicit GuideScreen(const Place& place) : wanted_(place.guide_page) {}

  Result<void> read(Desk& desk) override;
  bool depends_on(const Changes&) const override { return false; }
  void draw(const Canvas& canvas, const Box& box, Commands& commands) override;
  bool escape() override;

 private:
  // What stands in one row: a question, its answer, and where that leads.
  struct Row {
    std::string_view title, text, link;
    std::optional<Place> place;
    bool leads() const { return place.has_value() && !link.empty(); }
  };
  struct Columns;

  void draw_contents(const Canvas& canvas, Box column, Commands& commands);
  void draw_search(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_back(const Canvas& canvas, Box& page, Commands& commands);
  void draw_page(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_rows(const Canvas& canvas, Box& page, Commands& commands);
  void draw_points(const Canvas& canvas, Box& page);
  void fill_rows();

  std::string wanted_;  // id of a page; empty: the first, and on a phone the list of them
  const std::vector<GuidePage>* guide_ = nullptr;
  const GuidePage* page_ = nullptr;
  std::string words_;  // looked for
  std::vector<Row> rows_;
};

}  // namespace goodterms
