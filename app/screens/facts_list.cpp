#include "app/screens/facts_list.h"

#include <algorithm>

namespace goodterms {
namespace {

// As wide as the widest label, and what parts it from its value.
float label_width(const Canvas& canvas, const std::vector<Fact>& facts) {
  constexpr float least = 60, most = 120, after = 6;
  float wide = least;
  for (const Fact& fact : facts)
    wide = std::max(wide, canvas.text_width(fact.label, small_text) + after);
  return std::min(wide, most * std::max(1.0F, canvas.ui().text_scale));
}

}  // namespace

float facts_height(const Canvas& canvas, float width, const std::vector<Fact>& facts, FactsShown shown) {
  float height = 0;
  const float label = label_width(canvas, facts);
  for (const Fact& fact : facts) {
    if (shown == FactsShown::all || !fact.in_head) height += fact_height(canvas, width, fact.value, label);
  }
  return height;
}

float draw_facts(const Canvas& canvas, Box column, const std::vector<Fact>& facts, FactsShown shown) {
  const float top = column.y, label = label_width(canvas, facts);
  for (const Fact& fact : facts) {
    if (shown == FactsShown::not_in_head && fact.in_head) continue;
    draw_fact(canvas, column.cut_top(fact_height(canvas, column.width, fact.value, label)), fact.label,
              fact.value, label);
  }
  return column.y - top;
}

}  // namespace goodterms
