// Offers side by side: kept, compared, said in words, written for elsewhere.
#include "core/actions/offers.h"

#include "core/actions/offer_sheet.h"
#include "core/actions/offer_words.h"
#include "core/exchange/csv.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct OffersFixture : DeskFixture {
  Id<Offer> add(const char* company, const char* place = "", const char* base = "") {
    Offer offer;
    offer.company = company;
    offer.place = place;
    if (*base != '\0') offer.base = must(read_amount(base));
    return must(add_offer(desk, offer)).value;
  }
  OfferTable table() { return must(read_offers(desk)); }
  Id<Criterion> criterion(const char* name) { return must(find_criterion(words, table(), name)).id; }
  void score(Id<Offer> offer, const char* name, std::optional<int> value) {
    must(score_offer(desk, offer, criterion(name), value));
  }
  void weigh(const char* name, int weight) { must(weigh_criterion(desk, criterion(name), weight)); }
  SpokenOffers spoken() { return must(speak_of_offers(desk)); }
  void undo() { must(log.journal().undo()); }

  // The two of the drawing.
  Id<Offer> meridian, kestrel;
  void meridian_and_kestrel() {
    meridian = add("Meridian Bank", "Tallinn");
    kestrel = add("Kestrel Data", "Lisbon");
    const std::tuple<const char*, int, int, std::optional<int>> rows[] = {{"pay", 10, 8, 6},
                                                                          {"development", 10, 8, 7},
                                                                          {"location", 8, 6, 8},
                                                                          {"flexibility", 6, 6, 7},
                                                                          {"benefits", 4, 7, 6},
                                                                          {"visa", 4, 9, 8},
                                                                          {"start", 2, 8, std::nullopt}};
    for (const auto& [name, weight, first, second] : rows) {
      weigh(name, weight);
      score(meridian, name, first);
      score(kestrel, name, second);
    }
  }
};

std::string refusal(const Error& error) {
  return error.wording.key;
}

bool says(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(OffersFixture, "with the first offer comes what usually matters, and one undo takes both") {
  add("Meridian Bank");
  CHECK(table().criteria.size() == usual_criteria.size());
  CHECK(spoken().criteria.front() == "Pay");
  undo();
  CHECK(table().offers.empty());
  CHECK(table().criteria.empty());
}

TEST_CASE_FIXTURE(OffersFixture, "two offers are said as they stand, with what would flip them") {
  meridian_and_kestrel();
  const SpokenOffers said = spoken();
  CHECK(said.title == "Two offers, side by side");
  CHECK(said.totals == std::vector<std::string>{"7.3", "7.0"});
  CHECK(said.standing == "Meridian Bank leads by 0.3.");
  CHECK(said.flip == "Kestrel Data at pay 8 instead of 6.");
  CHECK(said.longer ==
        "Development at 9 instead of 7, or flexibility at 10 instead of 7. Location, benefits and visa alone "
        "would not, whatever the score of Kestrel Data.");
  REQUIRE(said.left_out.size() == 1);
  CHECK(said.left_out.front() ==
        "Start date is not known for Kestrel Data, so it is left out of both totals.");
  CHECK(
      offers_in_a_sentence(words, said) ==
      "By my scores Meridian Bank is ahead, 7.3 to 7.0 for Kestrel Data. What would turn it: Kestrel Data at "
      "pay 8 instead of 6.");
}

TEST_CASE_FIXTURE(OffersFixture, "the one that leads is named, whichever was added first") {
  const auto first = add("Kestrel Data"), second = add("Meridian Bank");
  score(first, "pay", 3);
  score(second, "pay", 8);
  CHECK(says(spoken().standing, "Meridian Bank leads"));
  CHECK(says(spoken().flip, "Kestrel Data at pay 9"));
}

TEST_CASE_FIXTURE(OffersFixture,
                  "one offer, equal offers, weights of zero and nothing known are said to be so") {
  CHECK(spoken().title == "Offers, side by side");
  const auto first = add("Meridian Bank");
  CHECK(spoken().title == "One offer so far");
  CHECK(spoken().standing.empty());
  const auto second = add("Kestrel Data");
  CHECK(says(spoken().standing, "nothing yet that both"));
  CHECK(spoken().flip.empty());
  score(first, "pay", 7);
  score(second, "pay", 7);
  CHECK(spoken().standing == "They stand equal.");
  CHECK(says(spoken().flip, "one step"));
  for (const std::string_view kind : usual_criteria)
    weigh(std::string(kind).c_str(), 0);
  CHECK(says(spoken().standing, "Nothing weighs anything"));
  CHECK(offers_in_a_sentence(words, spoken()).empty());
}

TEST_CASE_FIXTURE(OffersFixture, "two offers of one company are told apart") {
  add("Meridian Bank", "Tallinn");
  add("Meridian Bank", "Riga");
  add("Meridian Bank");
  add("Meridian Bank");
  const auto names = spoken().names;
  CHECK(names[0] == "Meridian Bank, Tallinn");
  CHECK(names[1] == "Meridian Bank, Riga");
  CHECK(names[2] != names[3]);
}

TEST_CASE_FIXTURE(OffersFixture, "a third one is compared with the leader by what both have a score for") {
  meridian_and_kestrel();
  const auto third = add("Larkspur Studio");
  score(third, "pay", 5);
  const SpokenOffers said = spoken();
  CHECK(said.title == "3 offers, side by side");
  CHECK(said.flip == "Kestrel Data at pay 8 instead of 6.");
  CHECK(said.totals[2] == "5.0");
  CHECK(says(said.left_out.back(), "5.0 to 8.0"));
}

TEST_CASE_FIXTURE(OffersFixture, "a bar that is dragged is one step to undo, and a note another") {
  const auto offer = add("Meridian Bank");
  for (const int value : {2, 4, 5})
    score(offer, "pay", value);
  must(note_offer(desk, offer, criterion("pay"), "  With a review in May.\n"));
  CHECK(table().cell(offer, criterion("pay"))->note == "With a review in May.");
  undo();
  CHECK(table().cell(offer, criterion("pay"))->score == 5);
  undo();
  CHECK(table().cell(offer, criterion("pay")) == nullptr);
}

TEST_CASE_FIXTURE(OffersFixture, "what matters can be added, renamed, weighed and taken out, and undone") {
  const auto offer = add("Meridian Bank");
  const auto own = must(add_criterion(desk, "Team", 9)).value;
  score(offer, "team", 9);
  must(rename_criterion(desk, own, "The team"));
  must(rename_criterion(desk, criterion("location"), "Commute"));
  CHECK(spoken().criteria[2] == "Commute");
  must(rename_criterion(desk, criterion("location"), "Location"));
  CHECK(table().criteria[2].name.empty());
  must(remove_criterion(desk, own));
  CHECK(table().scores.empty());
  undo();
  CHECK(table().cell(offer, own)->score == 9);
  CHECK(refusal(add_criterion(desk, "pay").error()) == "error.offer.name-taken");
  CHECK(refusal(add_criterion(desk, "  ").error()) == "error.offer.name-missing");
  CHECK(refusal(add_criterion(desk, "Mood", 11).error()) == "error.offer.weight");
}

TEST_CASE_FIXTURE(OffersFixture, "what cannot be is refused, and changes nothing") {
  const auto offer = add("Meridian Bank");
  const OfferTable before = table();
  CHECK(refusal(add_offer(desk, {}).error()) == "error.offer.company-missing");
  CHECK(refusal(score_offer(desk, offer, criterion("pay"), 11).error()) == "error.offer.score");
  CHECK(refusal(score_offer(desk, {99}, criterion("pay"), 1).error()) == "error.offer.none");
  CHECK(refusal(score_offer(desk, offer, {99}, 1).error()) == "error.offer.criterion-none");
  CHECK(refusal(weigh_criterion(desk, criterion("pay"), -1).error()) == "error.offer.weight");
  CHECK(refusal(note_offer(desk, offer, criterion("pay"), "\xff").error()) == "error.offer.not-text");
  CHECK(refusal(set_exchange_rate(desk, {"€", "EUR", rate_unit, Date()}).error()) ==
        "error.offer.rate-currencies");
  CHECK(table().offers == before.offers);
  CHECK(table().criteria == before.criteria);
  CHECK(table().scores.empty());
}

TEST_CASE_FIXTURE(OffersFixture, "an offer that is changed keeps what somebody else changed meanwhile") {
  const auto id = add("Meridian Bank", "Tallinn");
  const Offer seen = table().offers.front();
  Offer theirs = seen;
  theirs.place = "Riga";
  must(change_offer(desk, theirs, seen));
  Offer mine = seen;
  mine.role = "Analyst";
  must(change_offer(desk, mine, seen));
  CHECK(table().offers.front().place == "Riga");
  CHECK(table().offers.front().role == "Analyst");
  must(remove_offer(desk, id));
  CHECK(table().offers.empty());
  undo();
  CHECK(table().offers.front().role == "Analyst");
}

TEST_CASE_FIXTURE(OffersFixture,
                  "pay stands in the currency it was entered in, and in another by the user's own rate") {
  const auto euros = add("Meridian Bank", "", "65.000 €");
  Offer pounds;
  pounds.company = "Kestrel Data";
  pounds.base = must(read_amount("£60k"));
  pounds.bonus = must(read_amount("5,000"));
  must(add_offer(desk, pounds));
  CHECK(spoken().pays[0] == "€65,000 a year");
  CHECK(spoken().pays[1] == "£65,000 a year");
  must(set_exchange_rate(desk, {"GBP", "EUR", must(read_rate("1.17")), must(parse_date("2026-02-27"))}));
  CHECK(spoken().pays[1] == "£65,000 a year, about €76,050 by your rate of Fri 27 February");
  // The other way round it is the same rate, and one takes the other's place.
  CHECK(yearly_pay(table(), table().offers.front(), "£")->amount.hundredths == 5'555'556);
  must(set_exchange_rate(desk, {"EUR", "GBP", must(read_rate("0.85")), must(parse_date("2026-03-01"))}));
  CHECK(table().rates.size() == 1);
  CHECK(table().offers.front().id == euros);
}

TEST_CASE_FIXTURE(OffersFixture,
                  "the table for a spreadsheet holds no formula, and the page no markup of the user's") {
  meridian_and_kestrel();
  must(note_offer(desk, kestrel, criterion("pay"), "=HYPERLINK(\"x\") <b>&"));
  const std::string csv = offers_as_csv(words, spoken());
  CsvReader reader(csv, ',');
  CsvRow row;
  REQUIRE(reader.next(row));
  CHECK(row == CsvRow{"What matters", "How much", "Meridian Bank", "Note on Meridian Bank", "Kestrel Data",
                      "Note on Kestrel Data"});
  REQUIRE(reader.next(row));
  CHECK(row == CsvRow{"Pay", "10", "8", "", "6", "'=HYPERLINK(\"x\") <b>&"});
  CHECK(says(csv, "Start date,2,8,,,\r\n"));
  const std::string page = offers_as_html(words, spoken(), must(parse_date("2026-03-02")));
  CHECK(says(page, "&lt;b&gt;&amp;"));
  CHECK(says(page, "not known yet"));
  CHECK(says(page, "Kestrel Data at pay 8 instead of 6."));
  CHECK_FALSE(says(page, "://"));
}
