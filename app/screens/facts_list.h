// The facts of a case below one another, each beside what it is called.
#pragma once

#include "app/screens/case_view.h"

namespace goodterms {

enum class FactsShown : std::uint8_t { all, not_in_head };

// Both return the height that is taken, points.
float facts_height(const Canvas& canvas, float width, const std::vector<Fact>& facts, FactsShown shown);
float draw_facts(const Canvas& canvas, Box column, const std::vector<Fact>& facts, FactsShown shown);

}  // namespace goodterms
