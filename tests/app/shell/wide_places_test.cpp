// In a wide window more stands beside what was asked for: a page of the guide and the next one, a list of
// declines and the letter of one, the people and whom to write to.
#include <algorithm>

#include "core/actions/people.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

constexpr ScreenSize wide{2560, 1440, 1}, usual{1280, 800, 1};

struct WidePlaces : AppFixture {
  float left_of(std::string_view words) {
    const auto& texts = window->recorder().texts();
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const RecordedText& text) {
      return text.text.find(words) != std::string::npos;
    });
    REQUIRE(found != texts.end());
    return found->place.left;
  }
};

}  // namespace

TEST_CASE_FIXTURE(WidePlaces, "a page of the guide and the next one are read beside each other") {
  open(usual);
  show({PlaceKind::guide});
  CHECK(ui().shows("Do I have to explain why?"));
  CHECK_FALSE(ui().shows("Answer where the conversation lives"));
  open(wide);
  show({PlaceKind::guide});
  CHECK(ui().shows("Do I have to explain why?"));
  CHECK(left_of("Answer where the conversation lives") > left_of("Do I have to explain why?") + 800);
}

TEST_CASE_FIXTURE(WidePlaces, "what is found in the guide stands beside the page that was read") {
  open(wide);
  show({PlaceKind::guide});
  REQUIRE(ui().click("Find in the guide"));
  ui().type("hurt");
  CHECK(ui().shows("Found"));
  CHECK(left_of("Do I have to explain why?") > left_of("Will it hurt me?") + 600);
}

TEST_CASE_FIXTURE(WidePlaces, "beside the declines stands the letter of the first of them") {
  sign();
  file(northwind());
  open(usual);
  show({PlaceKind::declines});
  CHECK_FALSE(ui().shows("Hi Dana"));
  open(wide);
  show({PlaceKind::declines});
  CHECK(ui().shows("Hi Dana"));
  CHECK(ui().shows("dana.reyes@northwind.example"));
  CHECK(ui().shows("So far"));
}

TEST_CASE_FIXTURE(WidePlaces, "the decline that is pointed at is the one that stands beside the list") {
  sign();
  CaseFacts other = northwind();
  other.company.name = "Harbor & Lane";
  other.contact.name = "Rey Sato";
  other.contact.email = "rey@harbor.example";
  file(northwind());
  file(other);
  open(wide);
  show({PlaceKind::declines});
  CHECK(ui().shows("Hi Dana"));
  REQUIRE(ui().hover("Harbor & Lane"));
  CHECK(ui().shows("Hi Rey"));
  CHECK_FALSE(ui().shows("Hi Dana"));
  REQUIRE(ui().click("Harbor & Lane"));
  CHECK(app().place().kind == PlaceKind::case_file);
}

TEST_CASE_FIXTURE(WidePlaces, "where nobody is chosen, those whom it is time to write to are offered") {
  sign();
  const auto id = file_sent(northwind());
  on_desk([&](Desk& desk) {
    Contact dana = must(read_case(desk, id)).contact.value();
    dana.reconnect_on = local_date(clock.now());
    must(update_contact(desk, dana));
  });
  open(usual);
  show({PlaceKind::people});
  REQUIRE(ui().shows("Stay in touch"));
  CHECK(ui().shows("Lately"));
}

TEST_CASE_FIXTURE(WidePlaces,
                  "beside a letter stand its other wordings, also without the reason and in few words") {
  const auto id = open_at(Stage::letter, northwind(), wide);
  for (const char* const name : {"Formal", "Fuller", "Without a reason", "As short as it gets"})
    CHECK(ui().shows(name));
  REQUIRE(choose("Warm", "As short as it gets"));
  const auto kept =
      on_desk([&](Desk& desk) { return must(compose_letter(desk, must(read_case(desk, id)), {})); });
  CHECK(kept.template_id == "decline.email.accepted-offer.brief");
  CHECK(ui().shows("Warm"));  // now among the others
}

TEST_CASE_FIXTURE(WidePlaces, "beside a letter that is not sent stands what follows once it is") {
  const auto id = open_at(Stage::letter, northwind(), wide);
  CHECK(ui().shows("After you send it"));
  CHECK(ui().shows("Connect with Dana on LinkedIn"));
  CHECK(ui().shows("Thu 5 March"));
  on_desk([&](Desk& desk) {
    must(mark_sent(desk, id, {Channel::email, "No", "Hi Dana,\n\nNo, thank you."}));
  });
  show(case_place(id, Stage::letter));
  CHECK_FALSE(ui().shows("After you send it"));
}
