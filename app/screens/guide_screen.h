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
  // What one page has to show: one of the guide, or, without it, what was found.
  struct Sheaf {
    const GuidePage* page = nullptr;
    std::vector<Row> rows = {};
  };
  static Sheaf sheaf_of(const GuidePage* page);
  void draw_page(const Canvas& canvas, const Box& box, Commands& commands);
  void draw_pair(const Canvas& canvas, Box box, float column, Commands& commands);
  // `at`: where it stands in the box that scrolls, sideways. The page beside another is the second.
  void draw_sheaf(const Canvas& canvas, const Box& box, const Box& at, const Sheaf& sheaf, bool second,
                  Commands& commands);
  void draw_rows(const Canvas& canvas, Box& page, const Sheaf& sheaf, bool second, Commands& commands);
  void draw_points(const Canvas& canvas, Box& page, const GuidePage& shown);
  const GuidePage* present() const;
  void fill_rows();

  std::string wanted_;  // id of a page; empty: the first, and on a phone the list of them
  const std::vector<GuidePage>* guide_ = nullptr;
  const GuidePage* page_ = nullptr;
  std::string words_;  // looked for
  Sheaf shown_;
  Sheaf beside_;  // the page after it, or the page while something is looked for: for wide windows
};

}  // namespace goodterms
