// Where one can be in the app: what navigation, history and commands speak of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/application.h"
#include "core/model/own_letter.h"
#include "core/model/people.h"

namespace goodterms {

enum class PlaceKind : std::uint8_t {
#define PLACE(kind, words, icon, navigation, lit, keys) kind,
#include "app/screens/places.def"
#undef PLACE
};

// The stages of a case that this version has, in their order.
enum class Stage : std::uint8_t {
#define STAGE(id) id,
#include "app/screens/stages.def"
#undef STAGE
};
#define STAGE(id) +1
inline constexpr int stage_count = 0
#include "app/screens/stages.def"
    ;
#undef STAGE

struct Place {
  PlaceKind kind = PlaceKind::today;
  Id<Application> application = {};  // case_file; offers: compared for the decision on that case
  // case_file; none: the tab that matters now. new_decline: the tab its case begins at.
  std::optional<Stage> stage = {};
  Id<Contact> contact = {};  // people: one of the two, or neither
  Id<Company> company = {};
  bool log = false;             // people: with the sheet that writes something down
  std::string guide_page = {};  // guide: id of a page; empty: the first
  bool paste = false;           // new_decline: begins with what is on the clipboard
  std::string file = {};  // new_decline: begins with the invitation in that file; import_people: who is in it
  // own_words: which is open; none: the list, or with a case its letter, to be kept. The case is what it is
  // filled in with.
  Id<OwnLetter> own_letter = {};
  bool sent = false;  // own_words, to be kept: the letter that went out, whatever was begun since
  bool act = false;   // case_file: goes on with its next real act at once
  // case_file: one of a round of declines, with those that come after it.
  bool in_round = false;
  std::vector<Id<Application>> round = {};

  friend bool operator==(const Place&, const Place&) = default;
};

inline Place case_place(Id<Application> application, std::optional<Stage> stage = {}) {
  Place place{PlaceKind::case_file};
  place.application = application;
  place.stage = stage;
  return place;
}

// Offers side by side; what they come to can be taken to the decision on a case.
inline Place offers_place(Id<Application> application) {
  Place place{PlaceKind::offers};
  place.application = application;
  return place;
}

inline Place contact_place(Id<Contact> contact) {
  Place place{PlaceKind::people};
  place.contact = contact;
  return place;
}

// A note to somebody, about the case they were told no in.
inline Place note_place(Id<Contact> contact, Id<Application> application) {
  Place place{PlaceKind::note};
  place.contact = contact;
  place.application = application;
  return place;
}

// One of the user's own letters, filled in with a case where one is named.
inline Place own_letter_place(Id<OwnLetter> letter, Id<Application> application = {}) {
  Place place{PlaceKind::own_words};
  place.own_letter = letter;
  place.application = application;
  return place;
}

// The letter of a case as one of the user's own, to be looked over before it is kept: the one that is being
// written, or that was sent.
inline Place keep_wording_place(Id<Application> application, bool sent = false) {
  Place place = own_letter_place({}, application);
  place.sent = sent;
  return place;
}

inline Place company_place(Id<Company> company) {
  Place place{PlaceKind::people};
  place.company = company;
  return place;
}

}  // namespace goodterms
