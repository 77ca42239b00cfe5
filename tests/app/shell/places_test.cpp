// Every place at every size, with nothing, with little, and with the worst there may be: nothing off the
// screen, nothing over anything else, no text cut without a sign.
#include <cmath>

#include "app/screens/places.h"
#include "core/actions/offers.h"
#include "core/actions/own_letters.h"
#include "core/actions/people.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

const char* const nasty_names[] = {"Donaudampfschifffahrtsgesellschaftskapitaen",
                                   "عبد الرحمن بن محمد آل الشيخ الهاشمي",
                                   "株式会社東京先端技術総合研究開発機構本部",
                                   "🙂🙂 Emoji & Söhne <GmbH> 🙂🙂",
                                   "a",
                                   "%s %n {{role}} \"quoted\" \\ ## name"};

// What a place must not do; returns what it does all the same.
std::vector<std::string> faults(const Recorder& recorder, const ScreenSize& size) {
  std::vector<std::string> found;
  const Area window{0, 0, static_cast<float>(size.width) * size.scale,
                    static_cast<float>(size.height) * size.scale};
  const auto floats = [](const std::string& label) { return label == "New decline" || label == "Undo"; };
  for (const RecordedItem& item : recorder.items()) {
    if (item.visible.width() <= 0 || item.visible.height() <= 0 || item.role == Role::unknown) continue;
    if (item.visible.left < window.left - 0.5F || item.visible.right > window.right + 0.5F)
      found.push_back("off the screen: " + item.label);
    // What scrolls may be cut above and below, but never at its sides.
    if (item.place.left < item.visible.left - 1 || item.place.right > item.visible.right + 1)
      found.push_back("cut at its side: " + item.label);
  }
  for (const std::string& label : recorder.conflicts())
    found.push_back("two with one identity: " + label);
  for (std::size_t i = 0; i < recorder.items().size(); ++i) {
    for (std::size_t k = i + 1; k < recorder.items().size(); ++k) {
      const RecordedItem &a = recorder.items()[i], &b = recorder.items()[k];
      if (a.role == Role::unknown || b.role == Role::unknown || floats(a.label) || floats(b.label)) continue;
      if (a.visible.width() <= 0 || b.visible.width() <= 0 || a.visible.height() <= 0 ||
          b.visible.height() <= 0)
        continue;
      const float wide =
          std::min(a.visible.right, b.visible.right) - std::max(a.visible.left, b.visible.left);
      const float high =
          std::min(a.visible.bottom, b.visible.bottom) - std::max(a.visible.top, b.visible.top);
      // A row may hold its own buttons; a target may be a little larger than what is seen of it.
      if (wide <= 5 || high <= 5 || a.place.contains(b.place) || b.place.contains(a.place)) continue;
      found.push_back("over each other: " + a.label + " and " + b.label);
    }
  }
  std::vector<Area> seen;
  std::vector<std::string> words;
  for (const RecordedText& text : recorder.texts()) {
    if (!text.place.overlaps(text.clip)) continue;
    if (text.place.left < window.left - 1 || text.place.right > window.right + 1)
      found.push_back("text off the screen: " + text.text);
    if (text.place.left < text.clip.left - 1.5F || text.place.right > text.clip.right + 1.5F)
      found.push_back("text cut without a sign: " + text.text);
    seen.push_back({std::max(text.place.left, text.clip.left), std::max(text.place.top, text.clip.top),
                    std::min(text.place.right, text.clip.right),
                    std::min(text.place.bottom, text.clip.bottom)});
    words.push_back(text.text);
  }
  for (std::size_t i = 0; i < seen.size(); ++i) {
    for (std::size_t k = i + 1; k < seen.size(); ++k) {
      if (floats(words[i]) || floats(words[k])) continue;
      const float wide = std::min(seen[i].right, seen[k].right) - std::max(seen[i].left, seen[k].left);
      const float high = std::min(seen[i].bottom, seen[k].bottom) - std::max(seen[i].top, seen[k].top);
      if (wide > 3 && high > 5) found.push_back("texts over each other: " + words[i] + " and " + words[k]);
    }
  }
  return found;
}

struct PlacesFixture : AppFixture {
  std::vector<Place> places() {
    std::vector<Place> all;
    for (const PlaceEntry& entry : place_entries()) {
      if (entry.navigation != Navigation::inner) all.push_back({entry.kind});
    }
    for (const Case& about : cases()) {
      for (int stage = 0; stage < stage_count; ++stage)
        all.push_back(case_place(about.application.id, static_cast<Stage>(stage)));
      if (about.contact) all.push_back(contact_place(about.contact->id));
      if (about.contact && about.application.sent)
        all.push_back(note_place(about.contact->id, about.application.id));
      all.push_back(company_place(about.company.id));
    }
    if (!cases().empty()) all.push_back(keep_wording_place(cases()[0].application.id));
    for (const OwnLetter& letter : beside([](Desk& desk) { return must(list_own_letters(desk)); }))
      all.push_back(own_letter_place(letter.id));
    return all;
  }

  void keep_own(const char* title, const char* body) {
    on_desk([&](Desk& desk) {
      OwnLetter letter;
      letter.title = title;
      letter.language = "en";
      letter.subject = title;
      letter.body = body;
      must(add_own_letter(desk, letter));
    });
  }

  void look_at_everything(int text_percent) {
    for (const ScreenSize& size : screen_sizes) {
      open(size);
      set_text_percent(text_percent);
      for (const Place& place : places()) {
        app().show(place);
        ui().settle();
        for (const std::string& fault : faults(window->recorder(), size)) {
          CAPTURE(size.width);
          CAPTURE(text_percent);
          CAPTURE(static_cast<int>(place.kind));
          CAPTURE(static_cast<int>(place.stage.value_or(Stage::letter)));
          FAIL_CHECK(fault);
        }
      }
    }
  }

  // Offers side by side, some scores missing.
  void add_offers(std::initializer_list<const char*> companies) {
    on_desk([&](Desk& desk) {
      int i = 0;
      for (const char* company : companies) {
        Offer offer;
        offer.company = company;
        offer.place = company;
        offer.base = Amount{6'512'345'00, ++i % 2 == 0 ? "€" : "GBP"};
        offer.open_until = Date(Days(20'000));
        const auto id = must(add_offer(desk, offer)).value;
        for (const Criterion& criterion : must(read_offers(desk)).criteria) {
          if (++i % 5 != 0) must(score_offer(desk, id, criterion.id, i % 11));
        }
      }
      must(set_exchange_rate(desk, {"GBP", "EUR", 1'170'000, Date(Days(20'000))}));
    });
  }

  void file_nasty() {
    int i = 0;
    for (const char* name : nasty_names) {
      CaseFacts facts;
      facts.company.name = name;
      facts.application.role = nasty_names[static_cast<std::size_t>(++i) % std::size(nasty_names)];
      facts.contact.name = name;
      facts.contact.email = std::string(60, 'x') + "@" + std::string(60, 'y') + ".example";
      facts.contact.phone = "+49 30 1234567890123456789";
      facts.contact.title = name;
      facts.application.conversation = name;
      if (i % 2 == 0) facts.application.interview = after(clock.now(), i * seconds_per_hour * 9);
      if (i % 3 == 0) {
        file_sent(facts);
      } else {
        file(facts);
      }
    }
    CaseFacts bare;  // everything missing that may be
    bare.company.name = "B";
    bare.application.role = "R";
    file(bare);
  }
};

}  // namespace

TEST_CASE_FIXTURE(PlacesFixture, "nothing filed yet: every place says what will be here") {
  look_at_everything(100);
}

TEST_CASE_FIXTURE(PlacesFixture, "a usual log at every size and text size") {
  sign();
  file(northwind());
  CaseFacts other = northwind();
  other.company.name = "Harbor & Lane";
  other.contact.name = "Rey Sato";
  other.contact.email = "rey@harbor.example";
  other.application.spoken_before = true;
  other.contact.phone = "+1 555 0199";
  file_sent(other);
  keep_own("My plain no", "Hi {{first_name}},\n\nI withdraw from the {{role}} role.\n\n{{my_name}}");
  keep_own("Not complete yet", "Hi {{nmae}},");
  add_offers({"Meridian Bank", "Kestrel Data"});
  clock.pass(3 * seconds_per_day);
  for (const int percent : {80, 100, 150, 200})
    look_at_everything(percent);
}

TEST_CASE_FIXTURE(PlacesFixture,
                  "names without blanks, from right to left, in other scripts, with everything missing") {
  file_nasty();
  keep_own(nasty_names[0], "{{company}} {{role}} {{conversation}} {{salutation}}, {{nmae");
  keep_own(nasty_names[2], nasty_names[1]);
  add_offers({nasty_names[0], nasty_names[1], nasty_names[2], nasty_names[3], nasty_names[5]});
  look_at_everything(100);
  look_at_everything(200);
}

TEST_CASE_FIXTURE(PlacesFixture, "a long list is read by the page, and shows whoever is scrolled to") {
  on_desk([](Desk& desk) {
    for (int i = 0; i < 700; ++i) {
      CaseFacts facts;
      facts.company.name = "Company " + std::to_string(1000 + i);
      facts.application.role = "Role";
      facts.contact.name = "Person " + std::to_string(1000 + i);
      must(start_case(desk, facts));
    }
  });
  open();
  show({PlaceKind::people});
  CHECK(ui().shows("Company 1000"));
  for (int i = 0; i < 40; ++i)
    ui().scroll("Company 1000", 0);  // the pointer rests on the list
  ImGui::GetIO().AddMouseWheelEvent(0, -100000);
  ui().settle();
  ui().settle();
  CHECK(ui().shows("Person 1699"));
  show({PlaceKind::declines});
  CHECK(ui().shows("Company 1699"));
}
