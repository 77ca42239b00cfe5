// The guide is whole, and things are found in it.
#include "core/actions/guide.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/support/english_linter.h"

using namespace goodterms;

namespace {

std::vector<std::string> found(const Catalog& catalog, const char* words) {
  std::vector<std::string> ids;
  for (const GuideHit& hit : find_in_guide(catalog.content().guide, words))
    ids.push_back(hit.page->id + "." + hit.answer->id);
  return ids;
}

bool holds(const std::vector<std::string>& ids, const char* id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

TEST_CASE("the guide answers what people ask, on short pages with ids of their own") {
  const Catalog catalog = english_catalog();
  for (const char* id :
       {"answers", "channel", "timing", "reasons", "mistakes", "recruiters", "situations", "replies", "back"})
    CHECK(find_guide_page(catalog.content().guide, id) != nullptr);
  CHECK(find_guide_page(catalog.content().guide, "moon") == nullptr);
  for (const GuidePage& page : catalog.content().guide) {
    std::set<std::string> ids;
    CHECK(page.answers.size() >= 5);
    for (const GuideAnswer& answer : page.answers) {
      CAPTURE(answer.id);
      CHECK(ids.insert(answer.id).second);
      CHECK(count_words(answer.text) <= 50);  // a line or two
      CHECK(answer.link.empty() == answer.place.empty());
    }
  }
}

TEST_CASE("answers are found by the beginnings of words, without case or accents, those in a title first") {
  const Catalog catalog = english_catalog();
  CHECK(found(catalog, "have expl").front() == "answers.explain");
  CHECK(found(catalog, "RECONSIDER").front() == "answers.reconsider");
  CHECK(holds(found(catalog, "résumé wording"), "situations.internal") == false);
  CHECK(holds(found(catalog, "internal offer"), "situations.internal"));
  CHECK(holds(found(catalog, "ìnternal öffer"), "situations.internal"));
  CHECK(holds(found(catalog, "don't bargain"), "replies.persuade"));
  CHECK(found(catalog, "zebra").empty());
  // As people ask, and not as the guide says it: what is said in the fewest letters matters least.
  CHECK(found(catalog, "must I explain").front() == "answers.explain");
  CHECK(found(catalog, "can they hurt me").front() == "answers.hurt");
  CHECK(found(catalog, "zebra xyzzy").empty());
  std::size_t all = 0;
  for (const GuidePage& page : catalog.content().guide)
    all += page.answers.size();
  CHECK(found(catalog, "  ").size() == all);
}
