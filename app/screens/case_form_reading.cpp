// What the form of a case takes from an invitation: what was read, what may be meant, and what somebody
// selected.
#include <algorithm>

#include "app/screens/case_form.h"
#include "app/screens/case_form_fields.h"
#include "core/actions/invited.h"

namespace goodterms {
namespace {

// What may be meant by a field, which stays empty where nothing is sure enough.
constexpr std::pair<std::string_view, InvitationField> doubtful_fields[] = {
    {"company", InvitationField::company},
    {"role", InvitationField::role},
    {"contact", InvitationField::contact},
    {"interview", InvitationField::interview}};
constexpr std::size_t most_candidates = 3;

}  // namespace

void CaseForm::set_read(const RecordField& field, const std::optional<ReadText>& read) {
  // What the user typed is theirs; what was read before gives way to what is read now.
  std::string* value = text_of(facts_, field);
  State& state = states_[field.id];
  if (value == nullptr || (!value->empty() && !state.was_read)) return;
  *value = read ? read->value : std::string();
  state.was_read = read.has_value();
  if (read) state.error = {};
}

void CaseForm::take_over(const Invitation& invitation) {
  for (const auto& [id, member] : told_fields)
    set_read(*find_field(id), invitation.*member);
  if (State& state = states_["interview"]; interview_.empty() || state.was_read) {
    const bool whole = invitation.interview && invitation.interview->has_time;
    interview_to_show_ = whole ? std::optional(invitation.interview->moment) : std::nullopt;
    state.was_read = whole;
    facts_.application.interview_zone = whole ? invitation.interview->zone : std::string();
    if (!interview_to_show_) interview_ = DateField();
  }
  for (const auto& [id, field] : doubtful_fields) {
    std::vector<std::string>& candidates = states_[id].candidates;
    candidates.clear();
    for (const ReadCandidate& candidate : invitation.candidates) {
      if (candidate.field == field && candidates.size() < most_candidates)
        candidates.push_back(candidate.text);
    }
  }
  Application& application = facts_.application;
  if (State& state = states_["approached"]; application.approached == Channel::email || state.was_read) {
    application.approached = invitation.came_by.value_or(Channel::email);
    state.was_read = invitation.came_by.has_value();
  }
  const auto set_told = [&](std::string_view id, bool& value, bool told) {
    State& state = states_[id];
    if (value && !state.was_read) return;
    value = state.was_read = told;
  };
  set_told("applied", application.applied, invitation.applied);
  set_told("spoken", application.spoken_before, invitation.spoken_before);
}

void CaseForm::take(std::string_view field, const std::string& words, Instant now) {
  State& state = states_[field];
  state.was_read = false;
  state.error = {};
  if (field == "interview") {
    const auto read = tools_->reader().read_moment(words, now, tools_->zones());
    interview_to_show_ = read && read->has_time ? std::optional(read->moment) : std::nullopt;
    facts_.application.interview_zone = interview_to_show_ ? read->zone : std::string();
    if (!interview_to_show_) interview_.set_text(words);  // to be said more clearly
  } else {
    *text_of(facts_, *find_field(field)) = words;
  }
}

bool CaseForm::was_read_as(std::string_view words) const {
  for (const auto& told : told_fields) {
    const auto state = states_.find(told.first);
    const std::string* value = text_of(facts_, *find_field(told.first));
    const bool read = state != states_.end() && state->second.was_read && value != nullptr;
    if (read && words.find(*value) != std::string_view::npos) return true;
  }
  return false;
}

void CaseForm::leave_out(std::string_view words) {
  for (const auto& told : told_fields) {
    std::string* value = text_of(facts_, *find_field(told.first));
    State& state = states_[told.first];
    if (!state.was_read || value == nullptr || words.find(*value) == std::string_view::npos) continue;
    value->clear();
    state.was_read = false;
  }
}

}  // namespace goodterms
