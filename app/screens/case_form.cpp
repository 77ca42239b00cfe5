#include "app/screens/case_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "app/screens/case_form_fields.h"
#include "app/screens/moment_field.h"
#include "core/advice/channel_advice.h"
#include "core/base/text.h"
#include "core/model/mail_address.h"
#include "core/model/merge.h"

namespace goodterms {
namespace {

constexpr float gap = 14, row_gap = 16, candidates_gap = 6;

// What is chosen elsewhere: the reason and the language beside the letter, the decision when it is made, the
// zone with the interview.
constexpr std::string_view chosen_elsewhere[] = {"reason", "language", "decided", "interview_zone"};

template <class Ids>
bool is_among(const Ids& ids, std::string_view id) {
  return std::find(std::begin(ids), std::end(ids), id) != std::end(ids);
}

bool is_text(const RecordField& field) {
  return std::holds_alternative<std::string Company::*>(field.member) ||
         std::holds_alternative<std::string Contact::*>(field.member) ||
         std::holds_alternative<std::string Application::*>(field.member);
}

bool side_by_side(const Canvas& canvas, float width) {
  return width >= 520 * std::max(1.0F, canvas.ui().text_scale);
}

float cell_width(const Canvas& canvas, const Box& page) {
  return side_by_side(canvas, page.width) ? (page.width - gap) / 2 : page.width;
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

std::string label_of(const Words& words, std::string_view id) {
  return words(fmt::format("field.{}.label", id));
}

std::string placeholder_of(const Words& words, std::string_view id) {
  const std::string key = fmt::format("field.{}.placeholder", id);
  return words.has(key) ? words(key) : std::string();
}

}  // namespace

CaseForm::CaseForm(const ScreenTools& tools, CaseFacts facts)
    : tools_(&tools), facts_(std::move(facts)), opened_(facts_) {
  interview_to_show_ = facts_.application.interview;
}

void CaseForm::meet(const Desk& desk, const CaseFacts& theirs,
                    const std::vector<const RecordField*>& clashes) {
  for (auto& [id, state] : states_)
    state.theirs.clear();  // of an earlier meeting
  const std::optional<Instant> mine = interview_to_show_ ? interview_to_show_ : interview_.value();
  facts_.application.interview = mine;
  take_changes_of_others(opened_, theirs, facts_);
  if (facts_.application.interview != mine) interview_to_show_ = facts_.application.interview;
  opened_ = theirs;
  for (const RecordField* field : clashes)
    states_[field->id].theirs = changed_elsewhere(desk, theirs, *field);
}

bool CaseForm::empty() const {
  bool empty = interview_.empty();
  for (const RecordField& field : record_fields) {
    if (field.use != FieldUse::entered || is_among(chosen_elsewhere, field.id)) continue;
    visit_field(facts_, field, [&](const auto& value) {
      if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
        empty = empty && value.empty();
    });
  }
  return empty;
}

bool CaseForm::is_wrong_below() const {
  return std::any_of(states_.begin(), states_.end(), [](const auto& of) {
    return !is_among(main_fields, of.first) && (has_error(of.second.error) || !of.second.theirs.empty());
  });
}

bool CaseForm::stands_empty(const RecordField& field) const {
  if (field.id == "interview") return interview_.empty() && !interview_to_show_;
  const std::string* value = text_of(facts_, field);
  return value != nullptr && value->empty();
}

std::vector<Chip> CaseForm::candidates_of(const RecordField& field) const {
  std::vector<Chip> chips;
  const auto state = states_.find(field.id);
  if (state == states_.end() || !stands_empty(field)) return chips;
  for (const std::string& candidate : state->second.candidates)
    chips.push_back({candidate});
  return chips;
}

void CaseForm::draw_candidates(const Canvas& canvas, const Box& box, const RecordField& field, Instant now) {
  const std::vector<std::string> candidates = states_[field.id].candidates;
  float used = 0;
  const int pressed = draw_chips(canvas, box, candidates_of(field), used);
  if (pressed >= 0) take(field.id, candidates[static_cast<std::size_t>(pressed)], now);
}

CaseForm::Cell CaseForm::cell_of(const Canvas& canvas, const RecordField& field, Instant now, float width) {
  Field look;
  look.label = " ";
  const std::string error = said(canvas, states_[field.id].error);
  look.error = error.empty() ? states_[field.id].theirs : error;
  const float height = field_height(canvas, look, width);
  const std::vector<Chip> chips = candidates_of(field);
  const float below = chips.empty() ? 0 : candidates_gap + chips_height(canvas, chips, width);
  return {height + below, [this, &canvas, &field, now, height, below](const Box& box) {
            Box rest = box;
            const Box entry = rest.cut_top(height, candidates_gap);
            if (field.id == refused_) refused_at_ = entry;
            const bool entered = field.id == "interview" ? draw_interview(canvas, entry, now)
                                                         : draw_entry(canvas, entry, field);
            if (below > 0) draw_candidates(canvas, rest, field, now);
            return entered;
          }};
}

bool CaseForm::draw_entry(const Canvas& canvas, const Box& box, const RecordField& field) {
  const Words& words = canvas.ui().words;
  State& state = states_[field.id];
  const std::string label = label_of(words, field.id), placeholder = placeholder_of(words, field.id),
                    error = said(canvas, state.error).empty() ? state.theirs : said(canvas, state.error);
  Field look;
  look.label = label;
  const std::string doubt = words("ui.new.which-one");
  look.placeholder = candidates_of(field).empty() ? placeholder : doubt;
  look.error = error;
  look.from_invitation = state.was_read;
  look.focus = takes_focus(field.id);
  const FieldResult result = draw_field(canvas, box, look, *text_of(facts_, field));
  if (result.changed) state = State{false, {}, {}, std::move(state.candidates)};
  return result.submitted;
}

bool CaseForm::draw_interview(const Canvas& canvas, const Box& box, Instant now) {
  const Words& words = canvas.ui().words;
  State& state = states_["interview"];
  const std::string label = label_of(words, "interview"), placeholder = placeholder_of(words, "interview"),
                    error = said(canvas, state.error).empty() ? state.theirs : said(canvas, state.error);
  if (interview_to_show_) {
    interview_.set(words, interview_to_show_, now, DatePrecision::minute);
    interview_to_show_.reset();
  }
  // What is changed stays on the clocks it was meant on: 14:00 in their city.
  const Instant theirs{now.utc, interview_.value() ? interview_.value()->offset_minutes : now.offset_minutes};
  const std::string doubt = words("ui.new.which-one");
  const bool doubtful = !candidates_of(*find_field("interview")).empty();
  DateFieldLook look = moment_look(*tools_, label, doubtful ? doubt : placeholder, DatePrecision::minute,
                                   theirs, interview_zone());
  look.error = error;
  look.from_invitation = state.was_read;
  look.focus = takes_focus("interview");
  std::string hint;
  if (interview_.value() && interview_.value()->utc <= now.utc) {
    hint = words("ui.case.already-past");  // asked, and never taken for another day
  } else if (interview_.value() && interview_.value()->utc > now.utc) {
    Object values;
    values.set("duration", describe_duration(words, interview_.value()->utc - now.utc));
    hint = words("ui.case.in-time", values);
    if (theirs.offset_minutes != own_offset(*interview_.value())) {
      values.set("offset", offset_words(theirs.offset_minutes));
      hint = words("ui.case.in-time-there", values);
    }
  }
  look.hint = hint;
  const FieldResult result = interview_.draw(canvas, box, look);
  if (result.changed) state = State{false, {}, {}, std::move(state.candidates)};
  if (interview_.empty()) facts_.application.interview_zone.clear();
  return result.submitted;
}

int CaseForm::own_offset(Instant moment) const {
  return tools_->zones().offset_at({}, moment.utc).value_or(moment.offset_minutes);
}

// The zone that was said, or the offset that was; empty for this machine's own.
std::string CaseForm::interview_zone() const {
  if (!facts_.application.interview_zone.empty()) return facts_.application.interview_zone;
  const std::optional<Instant>& moment = interview_.value();
  return moment && moment->offset_minutes != own_offset(*moment) ? written_offset(moment->offset_minutes)
                                                                 : std::string();
}

bool CaseForm::draw_cells(const Canvas& canvas, Box& page, const std::vector<Cell>& cells) {
  bool entered = false;
  const bool two = side_by_side(canvas, page.width);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!two || i + 1 == cells.size()) {
      Box row = page.cut_top(cells[i].height, row_gap);
      if (two) row.width = (row.width - gap) / 2;
      entered |= cells[i].draw(row);
      continue;
    }
    Box row = page.cut_top(std::max(cells[i].height, cells[i + 1].height), row_gap);
    entered |= cells[i].draw(row.cut_left((row.width - gap) / 2, gap));
    entered |= cells[++i].draw(row);
  }
  return entered;
}

bool CaseForm::draw_main(const Canvas& canvas, Box& page, Instant now) {
  draw_clash(canvas, page, std::any_of(states_.begin(), states_.end(), [](const auto& of) {
               return !of.second.theirs.empty();
             }));
  std::vector<Cell> cells;
  for (const std::string_view id : main_fields)
    cells.push_back(cell_of(canvas, *find_field(id), now, cell_width(canvas, page)));
  return draw_cells(canvas, page, cells);
}

bool CaseForm::draw_details(const Canvas& canvas, Box& page, Instant now) {
  std::vector<Cell> cells;
  for (const RecordField& field : record_fields) {
    const bool here = field.use == FieldUse::entered && is_text(field) && !is_among(main_fields, field.id) &&
                      !is_among(chosen_elsewhere, field.id);
    if (here) cells.push_back(cell_of(canvas, field, now, cell_width(canvas, page)));
  }
  const bool entered = draw_cells(canvas, page, cells);
  draw_choices(canvas, page);
  return entered;
}

void CaseForm::draw_choices(const Canvas& canvas, Box& page) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  Application& application = facts_.application;
  canvas.line(page.cut_top(canvas.text_line_height(small_strong), 6), label_of(words, "approached"),
              small_strong);
  const std::array<std::string, 4> names = {words("ui.channel.email"), words("ui.channel.phone"),
                                            words("ui.channel.linkedin"), words("ui.channel.text")};
  const std::array<std::string_view, 4> labels = {names[0], names[1], names[2], names[3]};
  constexpr std::array channels = {Channel::email, Channel::phone, Channel::linkedin, Channel::text};
  const auto chosen = static_cast<int>(std::find(channels.begin(), channels.end(), application.approached) -
                                       channels.begin());
  Box row = page.cut_top(ui.control(ui.compact() ? 44 : 36), 12);
  if (!ui.compact()) row.width = std::min(row.width, segments_width(canvas, labels));
  const int pressed = draw_segments(canvas, row, labels, chosen);
  if (pressed >= 0) {
    application.approached = channels[static_cast<std::size_t>(pressed)];
    states_["approached"] = {};
  }
  draw_theirs(canvas, page, "approached");
  const auto toggled = [&](const std::string& label, bool& value) {
    const Box line = page.cut_top(std::max(ui.control(36), ui.compact() ? 44.0F : 36.0F));
    return draw_switch_row(canvas, line, label, value);
  };
  for (const RecordField& field : record_fields) {
    if (field.use != FieldUse::entered) continue;
    visit_field(facts_, field, [&](auto& value) {
      if constexpr (std::is_same_v<std::decay_t<decltype(value)>, bool>) {
        if (toggled(label_of(words, field.id), value)) states_[field.id] = {};
      }
    });
  }
  bool several = application.touchpoints >= several_touchpoints;
  if (toggled(words("ui.case.several"), several)) {
    application.touchpoints = several ? several_touchpoints : 1;
    states_["touchpoints"] = {};
  }
  draw_theirs(canvas, page, "touchpoints");
  page.cut_top(8);
}

void CaseForm::draw_theirs(const Canvas& canvas, Box& page, std::string_view id) {
  const std::string& theirs = states_[id].theirs;
  if (theirs.empty()) return;
  const TextStyle style{text_size::small, Weight::regular, ColorToken::red};
  canvas.paragraph(page.cut_top(canvas.wrapped_height(theirs, style, page.width), 12), theirs, style);
}

// Once: from then on the caret is the user's.
bool CaseForm::takes_focus(std::string_view id) {
  if (id != refused_) return false;
  refused_ = {};
  return true;
}

std::optional<Box> CaseForm::take_refused_place() {
  return std::exchange(refused_at_, std::nullopt);
}

CaseFacts CaseForm::as_typed() const {
  CaseFacts facts = facts_;
  facts.application.interview = interview_to_show_ ? interview_to_show_ : interview_.value();
  return facts;
}

Result<CaseFacts> CaseForm::facts() {
  CaseFacts facts = as_typed();
  const auto refuse = [&](std::string_view id, const char* key) { states_[id].error = {key}; };
  if (single_line(facts.company.name).empty()) refuse("company", "ui.case.need-company");
  if (single_line(facts.application.role).empty()) refuse("role", "ui.case.need-role");
  const std::string& email = facts.contact.email;
  if (const auto address = check_address(email); !address && !trim(email).empty())
    states_["email"].error = address.error().wording;
  if (interview_.is_wrong()) refuse("interview", "ui.case.need-moment");
  const auto refused = [&](std::string_view id) -> Result<CaseFacts> {
    refused_ = id;
    return tl::unexpected(Error{ErrorCode::invalid_input, states_[id].error});
  };
  for (const std::string_view id : main_fields) {  // as they stand, one below the other
    if (has_error(states_[id].error)) return refused(id);
  }
  for (const RecordField& field : record_fields) {
    if (has_error(states_[field.id].error)) return refused(field.id);
  }
  return facts;
}

}  // namespace goodterms
