// The list of the place People.
#include <algorithm>

#include "app/screens/people_screen.h"
#include "app/style/icons.h"
#include "app/widgets/field.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"
#include "core/actions/interval_words.h"

namespace goodterms {
namespace {

constexpr int rows_in_page = 200;
constexpr float list_bleed = 8;  // where the bar of the list lies, beside its rows

Place place_of(const PersonRow& row) {
  return row.kind == FoundKind::company ? company_place({row.id}) : contact_place({row.id});
}

std::string search_for_tag(const std::string& tag) {
  const bool several = tag.find(' ') != std::string::npos;
  return several ? "tag:\"" + tag + "\"" : "tag:" + tag;
}

}  // namespace

Result<void> PeopleScreen::read_page(Desk& desk, std::int64_t first) {
  TRY(const PeoplePage page, read_people(desk, filter_, std::max<std::int64_t>(0, first), rows_in_page));
  total_ = page.total;
  first_ = page.first;
  rows_.clear();
  for (const PeopleRow& row : page.rows)
    rows_.push_back(person_row(desk, row));
  asked_ = false;
  return {};
}

void PeopleScreen::choose(const Place& place, Commands& commands) {
  if (place.kind != PlaceKind::people) return commands.push_back(go_to(place));
  commands.push_back([this, place](Shell& shell) -> Result<void> {
    TRY_DONE(leave_note(shell));
    note_.reset();
    place_.contact = place.contact;
    place_.company = place.company;
    return read(shell.desk());
  });
}

void PeopleScreen::draw_search(const Canvas& canvas, Box& column, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string label = ui.words("ui.people.search"),
                    placeholder = ui.words("ui.people.search-placeholder");
  Field field;
  field.label = label;
  field.placeholder = placeholder;
  field.label_hidden = true;
  field.icon = icon::search;
  if (draw_field(canvas, column.cut_top(ui.control(measure::field_height), 12), field, words_).changed) {
    commands.push_back(Command::without_change([this](Shell& shell) -> Result<void> {
      found_.reset();
      if (words_.find_first_not_of(' ') == std::string::npos) return {};
      return search(shell.desk());
    }));
  }
  if (found_) return;
  draw_which(canvas, column, commands);
}

// Which of them the list shows; who is archived or in the bin, where anybody is.
void PeopleScreen::draw_which(const Canvas& canvas, Box& column, Commands& commands) {
  const Words& words = canvas.ui().words;
  struct Which {
    std::string name;
    PeopleFilter filter;
    bool bin = false;
  };
  std::vector<Which> all = {{words("ui.people.all"), PeopleFilter::all},
                            {words("ui.people.people"), PeopleFilter::contacts},
                            {words("ui.people.companies"), PeopleFilter::companies}};
  if (archived_ > 0) all.push_back({words("ui.people.archived"), PeopleFilter::archived});
  if (!bin_.empty()) all.push_back({words("ui.people.bin"), PeopleFilter::all, true});
  std::vector<Chip> chips;
  for (const Which& one : all)
    chips.push_back({one.name, one.bin == bin_shown_ && (one.bin || one.filter == filter_)});
  float used = 0;
  const int pressed = draw_chips(canvas, column, chips, used);
  column.cut_top(used, 10);
  if (!bin_shown_ && filter_ != PeopleFilter::archived) draw_tags(canvas, column, tags_, commands);
  if (pressed < 0) return;
  const Which& chosen = all[static_cast<std::size_t>(pressed)];
  bin_shown_ = chosen.bin;
  filter_ = chosen.filter;
  commands.push_back(Command::without_change([this](Shell& shell) { return read_page(shell.desk(), 0); }));
}

Result<void> PeopleScreen::search(Desk& desk) {
  if (const std::string renamed = tag_sheet_.take_new_name(); !renamed.empty())
    words_ = search_for_tag(renamed);
  TRY(found_, find_anything(desk, words_));
  tag_.reset();
  const TypedSearch typed = read_typed_search(words_);
  SearchFilters others = typed.filters;
  others.tags.clear();
  if (typed.filters.tags.size() != 1 || !others.empty() || !typed.words.empty()) return {};
  TRY(tag_, read_tag(desk, typed.filters.tags.front()));
  if (tag_->people == 0) tag_.reset();
  return {};
}

// The list, of those who have a tag: on a phone in the place of somebody's page.
Result<void> PeopleScreen::narrow_to(Shell& shell, const std::string& tag) {
  words_ = search_for_tag(tag);
  if (!list_beside_ && chosen()) {
    TRY_DONE(leave_note(shell));
    place_.contact = {};
    place_.company = {};
    found_.emplace();
    return read(shell.desk());
  }
  return search(shell.desk());
}

void PeopleScreen::draw_tags(const Canvas& canvas, Box& column, std::span<const std::string> tags,
                             Commands& commands) {
  if (tags.empty()) return;
  std::vector<Chip> chips;
  for (const std::string& tag : tags)
    chips.push_back({tag, false, no_icon, true});
  float used = 0;
  const int pressed = draw_chips(canvas, column, chips, used);
  column.cut_top(used, 10);
  if (pressed < 0) return;
  commands.push_back(Command::without_change(
      [this, tag = tags[static_cast<std::size_t>(pressed)]](Shell& shell) { return narrow_to(shell, tag); }));
}

// Above those who have a tag: how many they are, and how often everybody under it is written to.
void PeopleScreen::draw_tag(const Canvas& canvas, Box& list) {
  if (!tag_) return;
  const Words& words = canvas.ui().words;
  const auto every = interval_from_iso(tag_->tag.every);
  std::string change = words("ui.tag.change");
  if (every) {
    Object values;
    values.set("every", every_words(words, *every));
    change = words("ui.tag.written", values);
  }
  const float line = canvas.text_line_height(small_text);
  Box row =
      list.cut_top(canvas.ui().compact() ? std::max(measure::touch_target, line) : line, 6).inset(14, 0);
  if (draw_link(canvas, row, change)) tag_sheet_.open(words, tag_->tag);
  canvas.line(row, words.count("ui.tag.people", tag_->people), small_text);
}

void PeopleScreen::draw_rows(const Canvas& canvas, const Box& box, Commands& commands) {
  const float row_high = row_height(canvas);
  ScrollArea area(canvas, box, "people", list_bleed);
  Box list = area.content();
  const float top = list.y;
  const Part part(PartKind::list, canvas.ui().words("ui.place.people"), total_);
  const auto first_seen = static_cast<std::int64_t>(std::max(0.0F, (box.y - top) / row_high)) - 1;
  const auto last_seen = static_cast<std::int64_t>((box.bottom() - top) / row_high) + 1;
  for (std::int64_t i = std::max<std::int64_t>(0, first_seen); i <= std::min(last_seen, total_ - 1); ++i) {
    if (i < first_ || i >= first_ + static_cast<std::int64_t>(rows_.size())) {
      // Not read yet: comes right after this frame.
      if (asked_) continue;
      asked_ = true;
      commands.push_back(Command::without_change(
          [this, i](Shell& shell) { return read_page(shell.desk(), i - rows_in_page / 2); }));
      continue;
    }
    const PersonRow& person = rows_[static_cast<std::size_t>(i - first_)];
    ListRow row;
    row.title = person.name;
    row.summary = person.summary;
    if (filter_ != PeopleFilter::archived) row.trailing = person.trailing;
    row.initials = person.initials;
    row.position = i + 1;
    row.key = person.id * 2 + (person.kind == FoundKind::company ? 1 : 0);
    const Place place = place_of(person);
    row.selected = is_chosen(place);
    const Box at{list.x, top + static_cast<float>(i) * row_high, list.width, row_high};
    if (draw_row(canvas, at, row)) choose(place, commands);
  }
  area.end(top + static_cast<float>(total_) * row_high + 8);
}

void PeopleScreen::draw_said(const Canvas& canvas, Box& list, std::int64_t key, const FoundEntry& said,
                             Commands& commands) {
  const float line = canvas.text_line_height(small_text);
  const Box at = list.cut_top(2 * line + 16);
  PressOptions options;
  options.role = Role::list_row;
  options.key = key;
  const Press pressed = press(canvas, at, said.title, options);
  if (pressed.warmth > 0)
    canvas.fill(at, faded(canvas.ui().theme[ColorToken::line], 0.4F * pressed.warmth),
                measure::button_corner);
  Box inside = at.inset(14, 8);
  TextStyle style = small_text;
  style.color = ColorToken::ink;
  const Box excerpt = inside.cut_top(line);
  canvas.line(excerpt, said.title, style, Align::left, said.hits);
  canvas.line(inside, said.summary, small_text);
  if (pressed.clicked) choose(said.place, commands);
}

void PeopleScreen::draw_found(const Canvas& canvas, const Box& box, Commands& commands) {
  const Words& words = canvas.ui().words;
  ScrollArea area(canvas, box, "found", list_bleed);
  Box list = area.content();
  if (!found_->note.empty()) {
    const float high = canvas.wrapped_height(found_->note, small_text, list.width - 28);
    canvas.paragraph(list.cut_top(high, 8).inset(14, 0), found_->note, small_text);
  }
  draw_tag(canvas, list);
  if (found_->empty()) {
    Object values;
    values.set("words", words_);
    const std::string nothing = words("ui.people.nothing-found", values);
    canvas.paragraph(list.cut_top(canvas.wrapped_height(nothing, quiet_text, list.width - 28)).inset(14, 0),
                     nothing, quiet_text);
  }
  std::int64_t key = 1;
  const auto rows = [&](const std::vector<FoundEntry>& entries) {
    for (const FoundEntry& found : entries) {
      ListRow row;
      row.title = found.title;
      row.summary = found.summary;
      row.trailing = found.trailing;
      row.initials = found.initials;
      if (found.initials.empty()) row.icon = found.icon;
      row.hits = found.hits;
      row.key = key++;
      row.selected = is_chosen(found.place);
      if (draw_row(canvas, list.cut_top(row_height(canvas)), row)) choose(found.place, commands);
    }
  };
  const auto excerpts = [&](const std::vector<FoundEntry>& entries) {
    for (const FoundEntry& said : entries)
      draw_said(canvas, list, key++, said, commands);
  };
  const auto caption = [&](std::string_view label) {
    list.cut_top(8);
    canvas.line(list.cut_top(canvas.text_line_height(small_text), 8).inset(14, 0), label, small_text);
  };
  rows(found_->names);
  if (!found_->items.empty()) caption(words("ui.found.items"));
  excerpts(found_->items);
  if (!found_->said.empty()) caption(words("ui.found.said"));
  excerpts(found_->said);
  if (!found_->similar_names.empty() || !found_->similar_said.empty()) caption(words("ui.found.similar"));
  rows(found_->similar_names);
  excerpts(found_->similar_said);
  area.end(list.y + 8);
}

void PeopleScreen::draw_list(const Canvas& canvas, const Box& box, Commands& commands) {
  Box column = box;
  draw_search(canvas, column, commands);
  if (found_) {
    draw_found(canvas, column, commands);
  } else if (bin_shown_) {
    if (bin_.draw(canvas, column, commands)) forget_sheet_.open_bin();
  } else {
    draw_rows(canvas, column, commands);
  }
}

}  // namespace goodterms
