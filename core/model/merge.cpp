#include "core/model/merge.h"

#include <algorithm>

#include "core/base/text.h"

namespace goodterms {
namespace {

template <class Value>
Merged merge(const Value& opened, const Value& theirs, Value& mine) {
  if (mine == opened) {
    mine = theirs;
    return Merged::one_sided;
  }
  return theirs == opened || theirs == mine ? Merged::one_sided : Merged::clash;
}

using Clashes = std::vector<const RecordField*>;

// Field by field, those of one record.
template <class Record>
void merge_record(const Record& opened, const Record& theirs, Record& mine, Clashes& clashes) {
  for (const RecordField& field : record_fields) {
    std::visit(
        [&](auto member) {
          if constexpr (std::is_same_v<decltype(record_of_member(member)), Record>) {
            if (merge(opened.*member, theirs.*member, mine.*member) == Merged::clash)
              clashes.push_back(&field);
          }
        },
        field.member);
  }
}

// The fields a person enters in which two contacts differ.
Clashes differences(const Contact& left, const Contact& right) {
  Clashes different;
  for_each_field(left, [&](const RecordField& field, const auto& value) {
    if (field.use != FieldUse::entered) return;
    for_each_field(right, [&](const RecordField& other, const auto& right_value) {
      if constexpr (std::is_same_v<decltype(value), decltype(right_value)>) {
        if (other.id == field.id && !(value == right_value)) different.push_back(&field);
      }
    });
  });
  return different;
}

// Where nobody was known before, whoever is named is no other.
bool is_another(const Contact& before, const Contact& now) {
  const bool other_record = before.id && now.id && !(before.id == now.id);
  return other_record || (!before.name.empty() && fold(before.name) != fold(now.name));
}

void merge_whole_contact(const Contact& opened, const Contact& theirs, Contact& mine, Clashes& clashes) {
  if (differences(mine, opened).empty()) {
    mine = theirs;
  } else if (!differences(theirs, opened).empty() || !(theirs.id == opened.id)) {
    const Clashes different = differences(mine, theirs);
    clashes.insert(clashes.end(), different.begin(), different.end());
  }
}

// 14:00 in one zone is another moment than 14:00 in another.
struct Meeting {
  std::optional<Instant> moment;
  std::string zone;
  friend bool operator==(const Meeting&, const Meeting&) = default;
};
Meeting meeting_of(const Application& application) {
  return {application.interview, application.interview_zone};
}

void merge_applications(const Application& opened, const Application& theirs, Application& mine,
                        Clashes& clashes) {
  Meeting meeting = meeting_of(mine);
  const bool clash = merge(meeting_of(opened), meeting_of(theirs), meeting) == Merged::clash;
  merge_record(opened, theirs, mine, clashes);
  mine.interview = meeting.moment;
  mine.interview_zone = meeting.zone;
  clashes.erase(std::remove_if(clashes.begin(), clashes.end(),
                               [](const RecordField* field) {
                                 return field->id == "interview" || field->id == "interview_zone";
                               }),
                clashes.end());
  if (clash) clashes.push_back(find_field("interview"));
}

}  // namespace

Clashes take_changes_of_others(const CaseFacts& opened, const CaseFacts& theirs, CaseFacts& mine) {
  Clashes clashes;
  merge_record(opened.company, theirs.company, mine.company, clashes);
  if (is_another(opened.contact, theirs.contact) || is_another(opened.contact, mine.contact) ||
      is_another(theirs.contact, mine.contact)) {
    merge_whole_contact(opened.contact, theirs.contact, mine.contact, clashes);
  } else {
    merge_record(opened.contact, theirs.contact, mine.contact, clashes);
  }
  merge_applications(opened.application, theirs.application, mine.application, clashes);
  return clashes;
}

Clashes take_changes_of_others(const Contact& opened, const Contact& theirs, Contact& mine) {
  Clashes clashes;
  merge_record(opened, theirs, mine, clashes);
  return clashes;
}

Merged take_change_of_others(const std::string& opened, const std::string& theirs, std::string& mine) {
  return merge(opened, theirs, mine);
}

}  // namespace goodterms
