// Looking something up in the guide.
#pragma once

#include <string_view>
#include <vector>

#include "core/template/catalog.h"

namespace goodterms {

struct GuideHit {
  const GuidePage* page = nullptr;
  const GuideAnswer* answer = nullptr;
};

// The answers in which every word begins a word of title, text or page; case and accents do not matter. Those
// that have them in their title come first, each in the order of the guide. Where none has them all, the
// shortest words count no more, down to one. Everything for no words.
std::vector<GuideHit> find_in_guide(const std::vector<GuidePage>& guide, std::string_view words);

// Null where there is none of that id.
const GuidePage* find_guide_page(const std::vector<GuidePage>& guide, std::string_view id);

}  // namespace goodterms
