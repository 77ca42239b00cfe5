#include "core/actions/third_person.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/case_fields.h"
#include "core/actions/own_letters.h"
#include "core/actions/story.h"
#include "core/base/text.h"
#include "core/model/person_name.h"
#include "core/store/contacts.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

struct Part {
  std::string_view kind;
  ThirdPart part;
  std::string_view placeholder;
};
constexpr Part parts[] = {{asks_colleague, ThirdPart::gets_it, "colleague"},
                          {names_colleague, ThirdPart::gets_copy, "colleague"},
                          {thanks_referrer, ThirdPart::gets_it, "referrer"}};

const Part* part_of(std::string_view kind) {
  const auto* found =
      std::find_if(std::begin(parts), std::end(parts), [&](const Part& one) { return one.kind == kind; });
  return found == std::end(parts) ? nullptr : found;
}

Contact contact_of(const ThirdPerson& third) {
  Contact contact;
  contact.name = third.name;
  contact.email = third.email;
  return contact;
}

// Somebody filed who may be them: of the name, and not of another address.
Result<std::optional<Contact>> known_third(Desk& desk, const ThirdPerson& third) {
  constexpr int most_namesakes = 20;
  TRY(const auto namesakes, Contacts(desk.connection()).named(third.name, most_namesakes));
  std::optional<Contact> maybe;
  for (const Contact& filed : namesakes) {
    if (third.email.empty() || fold(filed.email) == fold(third.email)) return filed;
    if (filed.email.empty() && !maybe) maybe = filed;
  }
  return maybe;
}

Result<ThirdPerson> with_address(Desk& desk, std::string name, bool copied) {
  ThirdPerson third{std::move(name), {}, copied};
  if (third.name.empty()) return third;
  TRY(const auto known, known_third(desk, third));
  if (known) third.email = known->email;
  return third;
}

// Among the lines of the case, the newest first.
Result<std::optional<Interaction>> agreement(Desk& desk, Id<Application> id, Id<Contact> with) {
  TRY(const auto timeline, Interactions(desk.connection()).of_application(id, -1));
  const auto found = std::find_if(timeline.begin(), timeline.end(), [&](const Interaction& line) {
    return line.kind == InteractionKind::agreed && line.contact == with;
  });
  return found == timeline.end() ? std::nullopt : std::optional(*found);
}

// Who agreed under that name, if the address was corrected since and is nobody else's: it becomes theirs.
// Part of an action's transaction.
Result<void> correct_address(Desk& desk, Id<Application> id, const ThirdPerson& third) {
  if (third.email.empty()) return {};
  TRY(const auto known, known_third(desk, third));
  if (known) return {};
  TRY(const auto timeline, Interactions(desk.connection()).of_application(id, -1));
  for (const Interaction& line : timeline) {
    if (line.kind != InteractionKind::agreed) continue;
    TRY(auto agreed, Contacts(desk.connection()).find(line.contact));
    if (!agreed || fold(agreed->name) != fold(third.name)) continue;
    agreed->email = third.email;
    TRY(const Contact clean, checked_contact(*agreed));
    return Contacts(desk.connection()).update(clean);
  }
  return {};
}

}  // namespace

ThirdPart third_part(std::string_view kind) {
  const Part* part = part_of(kind);
  return part == nullptr ? ThirdPart::none : part->part;
}

std::string_view third_placeholder(std::string_view kind) {
  const Part* part = part_of(kind);
  return part == nullptr ? std::string_view() : part->placeholder;
}

Result<ThirdPerson> third_person(Desk& desk, const Case& about, std::string_view kind) {
  const Part* part = part_of(kind);
  if (part == nullptr) return ThirdPerson();
  const bool copied = part->part == ThirdPart::gets_copy;
  if (kind == thanks_referrer)
    return with_address(desk, about.contact ? about.contact->introduced_by : std::string(), copied);
  TRY(const auto aside, Messages(desk.connection()).sent_aside_of(about.application.id));
  for (const Message& message : aside) {
    TRY(const auto letter, letter_of_id(desk, about, message.template_id));
    if (letter && letter->words.scenario != asks_colleague) continue;
    return ThirdPerson{message.third.name, message.third.email, copied};
  }
  return ThirdPerson{{}, {}, copied};
}

std::string called_in_note(const Catalog& catalog, std::string_view kind, Tone tone,
                           const ThirdPerson& third) {
  if (third.name.empty()) return fmt::format("[{}]", catalog.placeholder_label(third_placeholder(kind)));
  if (third_part(kind) == ThirdPart::gets_copy) return read_name(third.name).whole;
  const Contact contact = contact_of(third);
  return tone == Tone::formal ? formal_address(contact) : familiar_address(contact);
}

OwnWords third_words(const Catalog& catalog, std::string_view kind, Tone tone, const ThirdPerson& third) {
  if (third_part(kind) == ThirdPart::none) return {};
  return {{std::string(third_placeholder(kind)), called_in_note(catalog, kind, tone, third)}};
}

Case written_to(Case about, const ThirdPerson& third) {
  if (third.gets_it()) about.contact = contact_of(third);
  return about;
}

Result<Id<Contact>> filed_third(Desk& desk, const ThirdPerson& third) {
  TRY(const Contact clean, checked_contact(contact_of(third)));
  if (clean.name.empty()) return failure(ErrorCode::invalid_input, "error.person.no-name");
  Contacts contacts(desk.connection());
  TRY(auto known, known_third(desk, {clean.name, clean.email}));
  if (!known) return contacts.insert(clean);
  if (known->email.empty() && !clean.email.empty()) {
    known->email = clean.email;
    TRY_DONE(contacts.update(*known));
  }
  return known->id;
}

Interaction third_line(const Desk& desk, const Case& about, const ThirdPerson& third, Id<Contact> with,
                       InteractionKind kind) {
  Interaction line = story_line(desk, about, kind);
  line.contact = with;
  line.company = {};
  Object values;
  values.set("name", third.name);
  values.set("role", about.application.role);
  values.set("company", about.company.name);
  line.summary = desk.words("note.third-line", values);
  return line;
}

Result<bool> has_agreed(Desk& desk, Id<Application> id, const ThirdPerson& third) {
  if (third.name.empty()) return false;
  TRY(const auto known, known_third(desk, third));
  if (!known) return false;
  TRY(const auto line, agreement(desk, id, known->id));
  return line.has_value();
}

Result<Changes> set_agreed(Desk& desk, Id<Application> id, const ThirdPerson& third, bool agreed) {
  TRY(const Case about, read_case(desk, id));
  return desk.log.journal().change(
      {agreed ? "note-agreed" : "note-not-agreed", third.name}, desk.now(), [&]() -> Result<void> {
        if (agreed) TRY_DONE(correct_address(desk, id, third));
        TRY(const Id<Contact> with, filed_third(desk, third));
        Interactions interactions(desk.connection());
        TRY(const auto line, agreement(desk, id, with));
        if (agreed == line.has_value()) return {};
        if (line) return interactions.remove(line->id);
        TRY_DONE(interactions.insert(third_line(desk, about, third, with, InteractionKind::agreed)));
        return {};
      });
}

}  // namespace goodterms
