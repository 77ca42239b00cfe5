// The fields of a case, of the person it is about and of their company, each declared once. Whatever treats
// fields one like another (storing, checking, the command line, JSON, forms, cards of facts) goes through
// this table, so that a new field is one line here, one column in a migration, and its words.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "core/model/application.h"
#include "core/model/people.h"

namespace goodterms {

// What a person knows of a case before anything is filed, and what they change later on.
struct CaseFacts {
  Company company;          // `name` is required
  Contact contact;          // empty where nobody is known
  Application application;  // `role` is required
};

// How the text of a field is checked when somebody enters it.
enum class TextRule : std::uint8_t {
  line,     // one line of at most `longest_field` bytes (core/actions/fields.h)
  address,  // such a line that is an email address
  name,     // such a line, and lookups ignore its case and accents
  lines,    // text of any number of lines
  tags,     // words parted by commas (core/model/tag.h), looked up like names
  parted,   // parted likewise, each once
};
// Whether lookups ignore case and accents: a "<column>_folded" stands beside it.
constexpr bool is_looked_up(TextRule rule) {
  return rule == TextRule::name || rule == TextRule::tags;
}

enum class FieldUse : std::uint8_t {
  kept,     // the app's own: stored, and nothing a person types
  of_page,  // typed on the page of the record itself; forms of a case, which show a part of it, leave it
            // alone
  entered,  // typed or chosen by a person: an option of the command line, a field of a form
};

using FieldMember = std::variant<std::string Company::*, std::string Contact::*, std::string Application::*,
                                 bool Contact::*, bool Application::*, int Application::*,
                                 Channel Application::*, std::optional<Relation> Contact::*,
                                 std::optional<Date> Contact::*, std::optional<Date> Application::*,
                                 Instant Application::*, std::optional<Instant> Application::*>;

struct RecordField {
  std::string_view id;      // of its words: "field.<id>", "ui.case.<id>"; of its JSON member and its option
  std::string_view column;  // in the table of its record; a moment has two: <column>_utc and <column>_offset
  FieldMember member;
  FieldUse use = FieldUse::entered;
  TextRule rule = TextRule::line;  // of texts
};

// In the order in which they are shown. Instants keep UTC and the offset they were written with.
inline constexpr std::array record_fields = {
    RecordField{"company", "name", &Company::name, FieldUse::entered, TextRule::name},
    RecordField{"company_notes", "notes", &Company::notes, FieldUse::kept, TextRule::lines},
    RecordField{"role", "role", &Application::role, FieldUse::entered, TextRule::name},
    RecordField{"contact", "name", &Contact::name, FieldUse::entered, TextRule::name},
    RecordField{"address_as", "address_as", &Contact::address_as},
    RecordField{"title", "title", &Contact::title},
    RecordField{"email", "email", &Contact::email, FieldUse::entered, TextRule::address},
    RecordField{"phone", "phone", &Contact::phone},
    RecordField{"linkedin", "linkedin", &Contact::linkedin},
    RecordField{"also", "also", &Contact::also, FieldUse::of_page, TextRule::parted},
    RecordField{"met", "met", &Contact::met, FieldUse::of_page},
    RecordField{"introduced_by", "introduced_by", &Contact::introduced_by, FieldUse::of_page},
    RecordField{"relation", "relation", &Contact::relation},
    RecordField{"reads_messages", "reads_messages", &Contact::reads_messages},
    RecordField{"contact_language", "language", &Contact::language, FieldUse::kept},
    RecordField{"contact_notes", "notes", &Contact::notes, FieldUse::kept, TextRule::lines},
    RecordField{"reconnect_on", "reconnect_on", &Contact::reconnect_on, FieldUse::kept},
    RecordField{"reconnect_by", "reconnect_by", &Contact::reconnect_by, FieldUse::kept},
    RecordField{"every", "reconnect_every", &Contact::every, FieldUse::kept},
    RecordField{"at_latest", "reconnect_latest", &Contact::at_latest, FieldUse::kept},
    RecordField{"tags", "tags", &Contact::tags, FieldUse::of_page, TextRule::tags},
    RecordField{"contact_archived", "archived", &Contact::archived, FieldUse::kept},
    RecordField{"for_me_only", "for_me_only", &Contact::for_me_only, FieldUse::kept},
    RecordField{"approached", "approached", &Application::approached},
    RecordField{"applied", "applied", &Application::applied},
    RecordField{"touchpoints", "touchpoints", &Application::touchpoints},
    RecordField{"spoken", "spoken_before", &Application::spoken_before},
    RecordField{"conversation", "conversation", &Application::conversation},
    RecordField{"personal_note", "personal_note", &Application::personal_note},
    RecordField{"interview", "interview", &Application::interview},
    RecordField{"interview_zone", "interview_zone", &Application::interview_zone},
    RecordField{"decided", "decided", &Application::decided},
    RecordField{"reason", "reason", &Application::reason},
    RecordField{"international", "international", &Application::international},
    RecordField{"internal_offer", "internal_offer", &Application::internal_offer},
    RecordField{"private", "private_words", &Application::private_words, FieldUse::entered, TextRule::lines},
    RecordField{"language", "language", &Application::language},
    RecordField{"notes", "notes", &Application::notes, FieldUse::kept, TextRule::lines},
    RecordField{"why_yes", "why_yes", &Application::why_yes, FieldUse::kept, TextRule::lines},
    RecordField{"learned", "learned", &Application::learned, FieldUse::kept, TextRule::lines},
    RecordField{"outcome", "outcome", &Application::outcome, FieldUse::kept},
    RecordField{"answer_by", "answer_by", &Application::answer_by, FieldUse::kept},
    RecordField{"created", "created", &Application::created, FieldUse::kept},
    RecordField{"sent", "sent", &Application::sent, FieldUse::kept},
    RecordField{"archived", "archived", &Application::archived, FieldUse::kept},
};

template <class Value, class Record>
Record record_of_member(Value Record::*);

// Calls `use(value)` with the field's value inside `facts`; `use` takes each of the types of FieldMember.
template <class Facts, class Use>
void visit_field(Facts& facts, const RecordField& field, Use&& use) {
  std::visit(
      [&](auto member) {
        using Record = decltype(record_of_member(member));
        if constexpr (std::is_same_v<Record, Company>) {
          use(facts.company.*member);
        } else if constexpr (std::is_same_v<Record, Contact>) {
          use(facts.contact.*member);
        } else {
          use(facts.application.*member);
        }
      },
      field.member);
}

// The same for the fields of one record alone, in the table's order: use(field, value).
template <class Record, class Use>
void for_each_field(Record& record, Use&& use) {
  for (const RecordField& field : record_fields) {
    std::visit(
        [&](auto member) {
          using Of = decltype(record_of_member(member));
          if constexpr (std::is_same_v<Of, std::remove_const_t<Record>>) use(field, record.*member);
        },
        field.member);
  }
}

// Puts what a person enters of `from` in the place of the same fields of `to`; what is the app's own stays.
template <class Record>
void take_entered_fields(const Record& from, Record& to) {
  for (const RecordField& field : record_fields) {
    if (field.use != FieldUse::entered) continue;
    std::visit(
        [&](auto member) {
          if constexpr (std::is_same_v<decltype(record_of_member(member)), Record>) to.*member = from.*member;
        },
        field.member);
  }
}

// The field of that id; null where there is none.
constexpr const RecordField* find_field(std::string_view id) {
  for (const RecordField& field : record_fields) {
    if (field.id == id) return &field;
  }
  return nullptr;
}

// "reads-messages": how the command line writes a field's id.
std::string option_of(const RecordField& field);

}  // namespace goodterms
