// What is chosen or pressed stays where it is: nothing slides away from under the pointer.
#include <cmath>

#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct Still : AppFixture {
  Area place_of(std::string_view label) {
    const RecordedItem* const item = ui().find(label);
    REQUIRE(item != nullptr);
    return item->place;
  }
  static bool is_same(const Area& left, const Area& right) {
    return std::abs(left.left - right.left) < 1 && std::abs(left.top - right.top) < 1 &&
           std::abs(left.right - right.right) < 1 && std::abs(left.bottom - right.bottom) < 1;
  }
};

}  // namespace

TEST_CASE_FIXTURE(Still, "another reason or tone moves none of the three pickers") {
  for (const ScreenSize& size : {ScreenSize{390, 844, 1}, ScreenSize{820, 1180, 1}, ScreenSize{1280, 800, 1},
                                 ScreenSize{2560, 1440, 1}}) {
    CAPTURE(size.width);
    Still fresh;
    const auto id = fresh.open_at(Stage::letter, northwind(), size);
    const auto reasons = fresh.beside([](Desk& desk) { return desk.catalog().plain_reasons(); });
    REQUIRE(reasons.size() > 3);
    const Area tone = fresh.place_of("Warm"), channel = fresh.place_of("Email");
    std::string now = reasons.front().label;
    const Area first = fresh.place_of(now);
    for (const Reason& reason : reasons) {
      if (reason.label == now) continue;
      CAPTURE(reason.label);
      REQUIRE(fresh.choose(now.c_str(), reason.label.c_str()));
      now = reason.label;
      CHECK(is_same(fresh.place_of(now), first));
      CHECK(is_same(fresh.place_of("Warm"), tone));
      CHECK(is_same(fresh.place_of("Email"), channel));
    }
    REQUIRE(fresh.choose("Warm", "Formal"));
    CHECK(is_same(fresh.place_of("Formal"), tone));
    CHECK(is_same(fresh.place_of("Email"), channel));
    CHECK(fresh.app().place().application == id);
  }
}
