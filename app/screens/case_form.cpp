#include "app/screens/case_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "app/screens/moment_field.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float gap = 14, row_gap = 16;

bool side_by_side(const Canvas& canvas, float width) {
  return width >= 520 * std::max(1.0F, canvas.ui().text_scale);
}

// "+5:30", "−8": east of UTC.
std::string offset_words(int minutes) {
  const int away = std::abs(minutes);
  std::string words = minutes < 0 ? "−" : "+";
  words += std::to_string(away / 60);
  if (away % 60 != 0) words += fmt::format(":{:02}", away % 60);
  return words;
}

bool has_error(const Wording& error) {
  return !error.key.empty();
}

std::string said(const Canvas& canvas, const Wording& error) {
  return has_error(error) ? canvas.ui().words(error) : std::string();
}

}  // namespace

CaseForm::CaseForm(const NewCase& facts) : title_before_(facts.title) {
  company_.value = facts.company;
  role_.value = facts.role;
  contact_.value = facts.contact;
  email_.value = facts.email;
  phone_.value = facts.phone;
  linkedin_.value = facts.linkedin;
  title_.value = facts.title;
  conversation_.value = facts.conversation;
  private_words_.value = facts.private_words;
  approached_ = facts.approached;
  relation_ = facts.relation;
  spoken_before_ = facts.spoken_before;
  reads_messages_ = facts.reads_messages;
  international_ = facts.international;
  touchpoints_ = facts.touchpoints;
  reason_ = facts.reason;
  decided_ = facts.decided;
  interview_to_show_ = facts.interview;
}

void CaseForm::set_read(Entry& entry, const std::optional<ReadText>& read) {
  // What the user typed is theirs; what was read before gives way to what is read now.
  if (!entry.value.empty() && !entry.was_read) return;
  entry.value = read ? read->value : std::string();
  entry.was_read = read.has_value();
  if (read) entry.error = {};
}

void CaseForm::take_over(const Invitation& invitation) {
  set_read(company_, invitation.company);
  set_read(role_, invitation.role);
  set_read(contact_, invitation.contact);
  set_read(email_, invitation.email);
  set_read(phone_, invitation.phone);
  set_read(linkedin_, invitation.linkedin);
  set_read(title_, invitation.title);
  set_read(conversation_, invitation.conversation);
  if (interview_.empty() || interview_was_read_) {
    const bool whole = invitation.interview && invitation.interview->has_time;
    interview_to_show_ = whole ? std::optional(invitation.interview->moment) : std::nullopt;
    interview_was_read_ = whole;
    if (!interview_to_show_) interview_ = DateField();
  }
  if (approached_ == Channel::email || approached_was_read_) {
    approached_ = invitation.came_by.value_or(Channel::email);
    approached_was_read_ = invitation.came_by.has_value();
  }
  if (!spoken_before_ || spoken_was_read_) {
    spoken_before_ = invitation.spoken_before;
    spoken_was_read_ = invitation.spoken_before;
  }
}

bool CaseForm::empty() const {
  const std::array entries = {&company_, &role_,     &contact_, &email_,
                              &phone_,   &linkedin_, &title_,   &conversation_};
  return std::all_of(entries.begin(), entries.end(),
                     [](const Entry* entry) { return entry->value.empty(); }) &&
         interview_.empty();
}

float CaseForm::entry_height(const Canvas& canvas, const Entry& entry) const {
  Field field;
  field.label = " ";
  field.error = has_error(entry.error) ? " " : "";
  return field_height(canvas, field);
}

float CaseForm::interview_height(const Canvas& canvas) const {
  Field field;
  field.label = " ";
  field.error = has_error(interview_error_) ? " " : "";
  return field_height(canvas, field);
}

bool CaseForm::draw_entry(const Canvas& canvas, const Box& box, std::string_view label, Entry& entry,
                          std::string_view placeholder) {
  Field field;
  field.label = label;
  field.placeholder = placeholder;
  const std::string error = said(canvas, entry.error);
  field.error = error;
  field.from_invitation = entry.was_read;
  const FieldResult result = draw_field(canvas, box, field, entry.value);
  if (result.changed) {
    entry.was_read = false;
    entry.error = {};
  }
  return result.submitted;
}

bool CaseForm::draw_interview(const Canvas& canvas, const Box& box, Instant now) {
  const Words& words = canvas.ui().words;
  const std::string label = words("ui.case.interview"), placeholder = words("ui.case.interview-placeholder");
  if (interview_to_show_) {
    interview_.set(words, interview_to_show_, now, DatePrecision::minute);
    interview_to_show_.reset();
  }
  // What is changed stays on the clocks it was meant on: 14:00 in their city.
  const Instant theirs{now.utc, interview_.value() ? interview_.value()->offset_minutes : now.offset_minutes};
  DateFieldLook look = moment_look(label, placeholder, DatePrecision::minute, theirs);
  const std::string error = said(canvas, interview_error_);
  look.error = error;
  look.from_invitation = interview_was_read_;
  std::string hint;
  if (interview_.value() && interview_.value()->utc > now.utc) {
    Object values;
    values.set("duration", describe_duration(words, interview_.value()->utc - now.utc));
    hint = words("ui.case.in-time", values);
    if (theirs.offset_minutes != now.offset_minutes) {
      values.set("offset", offset_words(theirs.offset_minutes));
      hint = words("ui.case.in-time-there", values);
    }
  }
  look.hint = hint;
  const FieldResult result = interview_.draw(canvas, box, look);
  if (result.changed) {
    interview_was_read_ = false;
    interview_error_ = {};
  }
  return result.submitted;
}

bool CaseForm::draw_pair(const Canvas& canvas, Box& page, float left_height, float right_height,
                         const Draw& left, const Draw& right) {
  if (!side_by_side(canvas, page.width)) {
    const bool first = left(page.cut_top(left_height, row_gap));
    return right(page.cut_top(right_height, row_gap)) || first;
  }
  Box row = page.cut_top(std::max(left_height, right_height), row_gap);
  const bool first = left(row.cut_left((row.width - gap) / 2, gap));
  return right(row) || first;
}

bool CaseForm::draw(const Canvas& canvas, Box& page, Instant now, bool all) {
  const Words& words = canvas.ui().words;
  const auto entry = [&](const char* key, Entry& of, const char* placeholder = nullptr) -> Draw {
    return [&, key, placeholder](const Box& box) {
      return draw_entry(canvas, box, words(key), of,
                        placeholder != nullptr ? words(placeholder) : std::string());
    };
  };
  const auto high = [&](const Entry& of) { return entry_height(canvas, of); };
  bool entered = draw_pair(canvas, page, high(company_), high(role_), entry("ui.case.company", company_),
                           entry("ui.case.role", role_));
  entered |= draw_pair(canvas, page, high(contact_), interview_height(canvas),
                       entry("ui.case.contact", contact_, "ui.case.contact-placeholder"),
                       [&](const Box& box) { return draw_interview(canvas, box, now); });
  if (!all) return entered;
  entered |= draw_pair(canvas, page, high(email_), high(phone_), entry("ui.case.email", email_),
                       entry("ui.case.phone", phone_));
  entered |= draw_pair(canvas, page, high(title_), high(linkedin_),
                       entry("ui.case.title", title_, "ui.case.title-placeholder"),
                       entry("ui.case.linkedin", linkedin_));
  entered |= draw_pair(canvas, page, high(conversation_), high(private_words_),
                       entry("ui.case.conversation", conversation_, "ui.case.conversation-placeholder"),
                       entry("ui.case.private", private_words_, "ui.case.private-placeholder"));
  draw_choices(canvas, page);
  return entered;
}

void CaseForm::draw_choices(const Canvas& canvas, Box& page) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  canvas.line(page.cut_top(canvas.text_line_height(small_strong), 6), words("ui.case.began"), small_strong);
  const std::array<std::string, 4> names = {words("ui.channel.email"), words("ui.channel.phone"),
                                            words("ui.channel.linkedin"), words("ui.channel.text")};
  const std::array<std::string_view, 4> labels = {names[0], names[1], names[2], names[3]};
  constexpr std::array channels = {Channel::email, Channel::phone, Channel::linkedin, Channel::text};
  const auto chosen =
      static_cast<int>(std::find(channels.begin(), channels.end(), approached_) - channels.begin());
  Box row = page.cut_top(ui.control(ui.compact() ? 44 : 36), 12);
  if (!ui.compact()) row.width = std::min(row.width, segments_width(canvas, labels));
  const int pressed = draw_segments(canvas, row, labels, chosen);
  if (pressed >= 0) {
    approached_ = channels[static_cast<std::size_t>(pressed)];
    approached_was_read_ = false;
  }
  const auto toggled = [&](const char* key, bool& value) {
    const Box line = page.cut_top(std::max(ui.control(36), ui.compact() ? 44.0F : 36.0F));
    return draw_switch_row(canvas, line, words(key), value);
  };
  if (toggled("ui.case.spoken", spoken_before_)) spoken_was_read_ = false;
  toggled("ui.case.reads", reads_messages_);
  toggled("ui.case.international", international_);
  bool several = touchpoints_ >= several_touchpoints;
  if (toggled("ui.case.several", several)) touchpoints_ = several ? several_touchpoints : 1;
  page.cut_top(8);
}

Result<NewCase> CaseForm::facts() {
  NewCase facts;
  facts.company = company_.value;
  facts.role = role_.value;
  facts.contact = contact_.value;
  facts.email = email_.value;
  facts.phone = phone_.value;
  facts.linkedin = linkedin_.value;
  facts.title = title_.value;
  facts.conversation = conversation_.value;
  facts.private_words = private_words_.value;
  facts.approached = approached_;
  // Who somebody is was told from their title; another title tells it anew.
  if (title_.value == title_before_) facts.relation = relation_;
  facts.spoken_before = spoken_before_;
  facts.reads_messages = reads_messages_;
  facts.international = international_;
  facts.touchpoints = touchpoints_;
  facts.reason = reason_;
  facts.decided = decided_;
  facts.interview = interview_to_show_ ? interview_to_show_ : interview_.value();
  const auto need = [](Entry& entry, const char* key) {
    if (single_line(entry.value).empty()) entry.error = {key};
  };
  need(company_, "ui.case.need-company");
  need(role_, "ui.case.need-role");
  if (!email_.value.empty() && email_.value.find('@') == std::string::npos)
    email_.error = {"ui.case.need-address"};
  if (interview_.is_wrong()) interview_error_ = {"ui.case.need-moment"};
  for (const Wording* error : {&company_.error, &role_.error, &email_.error, &interview_error_}) {
    if (has_error(*error)) return tl::unexpected(Error{ErrorCode::invalid_input, *error});
  }
  return facts;
}

}  // namespace goodterms
