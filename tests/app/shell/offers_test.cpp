// Offers side by side in the window.
#include "core/actions/offers.h"

#include <algorithm>

#include "core/actions/decide.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct OffersWindow : AppFixture {
  void add(const char* company, const char* base = "") {
    on_desk([&](Desk& desk) {
      Offer offer;
      offer.company = company;
      if (*base != '\0') offer.base = must(read_amount(base));
      must(add_offer(desk, offer));
    });
  }
  void two_offers(ScreenSize size = {1280, 800, 1}) {
    add("Meridian Bank", "65k EUR");
    add("Kestrel Data");
    open(size);
    show({PlaceKind::offers});
  }
  OfferTable table() {
    return beside([](Desk& desk) { return must(read_offers(desk)); });
  }
  std::optional<int> score(std::size_t offer, std::size_t criterion) {
    const OfferTable now = table();
    const OfferScore* const cell = now.cell(now.offers[offer].id, now.criteria[criterion].id);
    return cell == nullptr ? std::nullopt : cell->score;
  }
  // Where a share of the item's width is, as a place of no size to press at.
  Area at(const char* label, float share) {
    const RecordedItem* const item = ui().find(label);
    REQUIRE(item != nullptr);
    const Area& place = item->place;
    const float x = place.left + share * place.width(), y = (place.top + place.bottom) / 2;
    return {x, y, x, y};
  }
  // The keyboard goes to it.
  void tab_to(const char* label) {
    for (int i = 0; i < 60 && (ui().focused() == nullptr || ui().focused()->label != label); ++i)
      ui().press_key(ImGuiKey_Tab);
    REQUIRE(ui().focused() != nullptr);
    REQUIRE(ui().focused()->label == label);
  }
};

}  // namespace

TEST_CASE_FIXTURE(OffersWindow, "with no offer yet the place says what it is for, and has one button") {
  open();
  show({PlaceKind::offers});
  CHECK(ui().shows("Offers, side by side"));
  REQUIRE(ui().click("Add the first offer"));
  ui().type("Meridian Bank");
  REQUIRE(ui().click("Base per year"));
  ui().type("\u00a365,000");
  REQUIRE(ui().click("Add it"));
  REQUIRE(table().offers.size() == 1);
  CHECK(table().offers.front().base == Amount{6'500'000, "£"});
  CHECK(ui().shows("One more to compare"));
  CHECK(ui().shows("£65,000 a year"));
}

TEST_CASE_FIXTURE(OffersWindow, "an amount that is none is told at its field, and nothing is lost") {
  open();
  show({PlaceKind::offers});
  REQUIRE(ui().click("Add the first offer"));
  ui().type("Meridian Bank");
  REQUIRE(ui().click("Bonus per year"));
  ui().type("-5");
  REQUIRE(ui().click("Add it"));
  CHECK(table().offers.empty());
  CHECK(ui().shows("less than"));
  CHECK(ui().find("Company")->value == "Meridian Bank");
}

TEST_CASE_FIXTURE(OffersWindow, "bars are set by mouse, and who leads and what would flip it follow") {
  two_offers();
  REQUIRE(ui().click("Pay, Kestrel Data"));
  ui().drag(at("Pay, Meridian Bank", 0.1F), 0.7F * ui().find("Pay, Meridian Bank")->place.width(), 0);
  CHECK(score(1, 0) == 5);
  CHECK(score(0, 0) == 8);
  CHECK(ui().shows("Meridian Bank leads by 3.0."));
  CHECK(ui().shows("Kestrel Data at pay 9 instead of 5."));
  CHECK(ui().find("Pay, Meridian Bank")->value == "8 of 10");
  CHECK(ui().find("Visa, Meridian Bank")->value == "not known yet");
  // Drawing at a bar is one step back.
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK_FALSE(score(0, 0).has_value());
  CHECK(score(1, 0) == 5);
}

TEST_CASE_FIXTURE(OffersWindow, "bars and weights are set by keys, and a score is taken back") {
  two_offers();
  tab_to("Pay, Meridian Bank");
  ui().press_key(ImGuiKey_7);
  CHECK(score(0, 0) == 7);
  ui().press_key(ImGuiKey_RightArrow);
  CHECK(score(0, 0) == 8);
  CHECK(ui().focused()->label == "Pay, Meridian Bank");
  ui().press_key(ImGuiKey_End);
  CHECK(score(0, 0) == 10);
  ui().press_key(ImGuiKey_Delete);
  CHECK_FALSE(score(0, 0).has_value());
  tab_to("How much Pay matters");
  ui().press_key(ImGuiKey_LeftArrow);
  CHECK(table().criteria.front().weight == 5);
}

TEST_CASE_FIXTURE(OffersWindow,
                  "on a phone a tap and a drawn finger set a bar, and a finger upwards scrolls") {
  two_offers({390, 844, 1});
  REQUIRE(ui().click("Pay, Kestrel Data", Pointer::touch));
  CHECK(score(1, 0) == 5);
  const float wide = ui().find("Pay, Meridian Bank")->place.width();
  ui().drag(at("Pay, Meridian Bank", 0.2F), wide * 0.6F, 0, Pointer::touch);
  CHECK(score(0, 0) == 8);
  ui().drag(at("Pay, Meridian Bank", 0.5F), 0, -120, Pointer::touch);
  CHECK(score(0, 0) == 8);
}

TEST_CASE_FIXTURE(OffersWindow, "what matters is added, renamed and taken out") {
  two_offers();
  REQUIRE(ui().click("Add something that matters"));
  ui().type("pay");
  REQUIRE(ui().click("Add it"));
  CHECK(ui().shows("is there already"));
  REQUIRE(ui().click("Name"));
  ui().press_key(ImGuiKey_End);
  ui().type("ing back");
  REQUIRE(ui().click("Add it"));
  CHECK(table().criteria.back().name == "paying back");
  REQUIRE(ui().click("Change “Location”"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("Commute");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Commute"));
  REQUIRE(ui().click("Change “Commute”"));
  REQUIRE(ui().click("Remove"));
  CHECK(table().criteria.size() == 7);
  REQUIRE(ui().click("Undo"));
  CHECK(table().criteria.size() == 8);
}

TEST_CASE_FIXTURE(OffersWindow, "a cell keeps a note, and what is not known can be asked") {
  two_offers();
  REQUIRE(ui().click("Note on Pay, Kestrel Data"));
  ui().type("They tell on Friday.");
  REQUIRE(ui().click("Copy a question to ask them"));
  CHECK(platform.clipboard().find("could you tell me about the pay?") != std::string::npos);
  REQUIRE(ui().click("Save"));
  CHECK(table().scores.front().note == "They tell on Friday.");
}

TEST_CASE_FIXTURE(OffersWindow, "an offer is changed and taken out, and undo brings it back") {
  two_offers();
  REQUIRE(ui().click("Change the offer of Kestrel Data"));
  REQUIRE(ui().click("Place"));
  ui().type("Lisbon");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Lisbon"));
  REQUIRE(ui().click("Change the offer of Kestrel Data"));
  REQUIRE(ui().click("Remove"));
  CHECK(table().offers.size() == 1);
  REQUIRE(ui().click("Undo"));
  CHECK(table().offers.size() == 2);
}

TEST_CASE_FIXTURE(OffersWindow,
                  "the second question of a decision opens the comparison and takes its sentence") {
  two_offers();
  REQUIRE(ui().click("Pay, Kestrel Data"));
  on_desk([&](Desk& desk) {
    const OfferTable now = must(read_offers(desk));
    must(score_offer(desk, now.offers[0].id, now.criteria[0].id, 8));
  });
  const auto id = open_at(Stage::decide);
  REQUIRE(ui().click("Compare your offers"));
  CHECK(app().place().kind == PlaceKind::offers);
  REQUIRE(ui().click("Use this for Northwind Labs"));
  CHECK(app().place().stage == Stage::decide);
  CHECK(ui().shows("By my scores Meridian Bank is ahead"));
  const DecisionState state =
      beside([&](Desk& desk) { return must(read_decision(desk, must(read_case(desk, id)))); });
  CHECK(state.decision.answers[decision_question("compare")].words.rfind("By my scores", 0) == 0);
}

TEST_CASE_FIXTURE(OffersWindow, "an offer is found by its company from anywhere") {
  two_offers();
  show({PlaceKind::today});
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  ui().type("kestrel");
  CHECK(ui().shows("Kestrel Data"));
  CHECK_FALSE(ui().shows("Meridian Bank"));
  ui().press_key(ImGuiKey_Enter);
  CHECK(app().place().kind == PlaceKind::offers);
}

TEST_CASE_FIXTURE(OffersWindow, "on a phone the totals are seen before anything is scrolled") {
  two_offers({390, 844, 1});
  on_desk([](Desk& desk) {
    const OfferTable now = must(read_offers(desk));
    for (const Criterion& criterion : now.criteria) {
      must(score_offer(desk, now.offers[0].id, criterion.id, 8));
      must(score_offer(desk, now.offers[1].id, criterion.id, 6));
    }
  });
  ui().settle();
  const auto& texts = window->recorder().texts();
  for (const char* total : {"8.0", "6.0"}) {
    CAPTURE(total);
    CHECK(std::any_of(texts.begin(), texts.end(), [&](const RecordedText& text) {
      return text.text == total && text.place.bottom < 300 && text.clip.contains(text.place);
    }));
  }
}
