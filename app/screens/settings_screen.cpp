#include "app/screens/settings_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/screens/data_commands.h"
#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/field.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/actions/decide.h"
#include "core/actions/preferences.h"
#include "core/actions/profile.h"

namespace goodterms {
namespace {

constexpr float widest = 720, card_padding = 18, row_gap = 14;
constexpr int text_step = 10;

float setting_height(const Canvas& canvas) {
  return std::max(canvas.ui().compact() ? 52.0F : 48.0F, canvas.text_line_height(body_text) + 20);
}

// The rows of a card, one below the other with hairlines between.
class Rows {
 public:
  Rows(const Canvas& canvas, Box& page, int count) : canvas_(canvas) {
    rest_ = page.cut_top(setting_height(canvas) * static_cast<float>(count), 24);
    canvas.card(rest_);
  }
  Box next() {
    const Box row = rest_.cut_top(setting_height(canvas_));
    if (!first_) canvas_.horizontal_line(row.x, row.y, row.width, ColorToken::line);
    first_ = false;
    return row.inset(card_padding, 0);
  }

 private:
  const Canvas& canvas_;
  Box rest_;
  bool first_ = true;
};

void draw_section(const Canvas& canvas, Box& page, std::string_view title) {
  canvas.line(page.cut_top(canvas.text_line_height(section_title), 12), title, section_title);
}

}  // namespace

Result<void> SettingsScreen::read(Desk& desk) {
  TRY(const Profile filed, read_profile(desk));
  // What is being written here stays, and what it was begun from, too: else it would count as written over
  // what somebody else has filed meanwhile.
  for (const auto member : {&Profile::name, &Profile::email, &Profile::phone, &Profile::linkedin}) {
    if (profile_.*member != kept_.*member) continue;
    profile_.*member = kept_.*member = filed.*member;
  }
  TRY(preferences_, read_preferences(desk));
  TRY(roadmap_, read_roadmap(desk));
  log_path_ = desk.log.place().path;
  return {};
}

Result<void> SettingsScreen::keep(Shell& shell) {
  keep_pause_.kept();
  changed_ = false;
  const bool same = profile_.name == kept_.name && profile_.email == kept_.email &&
                    profile_.phone == kept_.phone && profile_.linkedin == kept_.linkedin;
  if (same) {
    email_error_ = {};
    return {};
  }
  // A slip in the address keeps nothing else from being kept.
  Profile good = profile_;
  std::optional<Error> slip;
  auto saved = save_profile_seen(shell.desk(), good, kept_);
  if (!saved) {
    slip = saved.error();
    good.email = kept_.email;
    saved = save_profile_seen(shell.desk(), good, kept_);
  }
  email_error_ = slip ? slip->wording : Wording();
  if (!saved) return tl::unexpected(saved.error());
  kept_ = good;
  shell.changed(saved->changes);
  if (saved->value) shell.say_done(shell.desk().words("ui.changed-elsewhere"));
  return {};
}

std::optional<double> SettingsScreen::tend(Shell& shell, double now) {
  if (changed_) {
    changed_ = false;
    keep_pause_.written(now);
  }
  const auto keep_at = keep_pause_.at();
  if (!keep_at) return std::nullopt;
  if (now < *keep_at) return *keep_at - now;
  if (const auto kept = keep(shell); !kept) shell.say(kept.error());
  // One more frame shows what is wrong with it.
  return email_error_.key.empty() ? std::nullopt : std::optional(0.0);
}

Result<void> SettingsScreen::leave(Shell& shell) {
  TRY_DONE(keep(shell));
  if (!email_error_.key.empty()) return tl::unexpected(Error{ErrorCode::invalid_input, email_error_});
  return {};
}

void SettingsScreen::set(std::function<void(Preferences&)> change, Commands& commands) {
  commands.push_back([change = std::move(change)](Shell& shell) -> Result<void> {
    TRY(const Changes changes, change_preferences(shell.desk(), change));
    shell.changed(changes);
    return {};
  });
}

void SettingsScreen::draw_details(const Canvas& canvas, Box& page) {
  const Words& words = canvas.ui().words;
  draw_section(canvas, page, words("ui.settings.details"));
  const std::array<std::string, 4> labels = {words("ui.settings.name"), words("field.email.label"),
                                             words("field.phone.label"), words("field.linkedin.label")};
  const std::array<std::string*, 4> values = {&profile_.name, &profile_.email, &profile_.phone,
                                              &profile_.linkedin};
  const std::string email_error = email_error_.key.empty() ? std::string() : canvas.ui().words(email_error_);
  const auto field_of = [&](std::size_t i) {
    Field field;
    field.label = labels[i];
    if (i == 1) field.error = email_error;
    return field;
  };
  const bool two = page.width > 560 * std::max(1.0F, canvas.ui().text_scale);
  const auto height_of = [&](std::size_t i) { return field_height(canvas, field_of(i)); };
  const std::string explain = words("ui.settings.details-why");
  const float inner = page.width - 2 * card_padding;
  float height = 2 * card_padding + canvas.wrapped_height(explain, small_text, inner) + 12;
  height += two ? std::max(height_of(0), height_of(1)) + row_gap + height_of(2)
                : height_of(0) + height_of(1) + height_of(2) + height_of(3) + 3 * row_gap;
  const Box card = page.cut_top(height, 24);
  canvas.card(card);
  Box inside = card.inset(card_padding);
  canvas.paragraph(inside.cut_top(canvas.wrapped_height(explain, small_text, inner), 12), explain,
                   small_text);
  for (std::size_t i = 0; i < 4; i += two ? 2 : 1) {
    Box row = inside.cut_top(two ? std::max(height_of(i), height_of(i + 1)) : height_of(i), row_gap);
    for (std::size_t k = i; k < i + (two ? 2 : 1); ++k) {
      const Box at = two && k == i ? row.cut_left((row.width - row_gap) / 2, row_gap) : row;
      if (draw_field(canvas, at, field_of(k), *values[k]).changed) {
        changed_ = true;
        email_error_ = {};
      }
    }
  }
}

// The goals that stand beside the first question of every decision.
void SettingsScreen::draw_roadmap(const Canvas& canvas, Box& page) {
  const Words& words = canvas.ui().words;
  draw_section(canvas, page, words("ui.decide.roadmap.title"));
  const std::string text = roadmap_.empty() ? words("ui.settings.roadmap-empty") : roadmap_;
  const TextStyle& style = roadmap_.empty() ? quiet_text : body_text;
  const std::string change = words(roadmap_.empty() ? "ui.decide.roadmap.add" : "ui.decide.roadmap.change");
  const float row =
      std::max(canvas.ui().compact() ? measure::touch_target : 28.0F, canvas.text_line_height(small_text));
  const float width = page.width - 2 * card_padding;
  const float height = canvas.wrapped_height(text, style, width);
  const Box card = page.cut_top(height + row + 2 * card_padding, 24);
  canvas.card(card);
  Box inside = card.inset(card_padding);
  canvas.paragraph(inside.cut_top(height), text, style);
  Box link = inside.cut_top(row + card_padding / 2);
  if (draw_left_link(canvas, link, change)) roadmap_sheet_.open(roadmap_);
}

void SettingsScreen::draw_look(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  draw_section(canvas, page, words("ui.settings.look"));
  const std::array<std::string, 4> names = {words("ui.settings.as-system"), words("ui.settings.light"),
                                            words("ui.settings.dark"), words("ui.settings.high-contrast")};
  const std::array<std::string_view, 4> labels = {names[0], names[1], names[2], names[3]};
  const bool wide = page.width > segments_width(canvas, labels) + 200 * ui.text_scale;
  Rows rows(canvas, page, wide ? 3 : 4);
  Box theme = rows.next();
  canvas.line(theme, words("ui.settings.theme"), body_text);
  Box segments = wide ? theme.cut_right(segments_width(canvas, labels)) : rows.next();
  const int pressed = draw_segments(canvas, segments.middle_row(ui.control(36)), labels,
                                    static_cast<int>(preferences_.theme));
  if (pressed >= 0) {
    set([pressed](Preferences& now) { now.theme = static_cast<ThemeChoice>(pressed); }, commands);
  }
  Object percent;
  percent.set("count", std::to_string(preferences_.text_percent));
  Box size = rows.next();
  const float square = ui.control(36);
  const auto step = [&](const Box& at, char32_t sign, const char* key, int by) {
    const int next = std::clamp(preferences_.text_percent + by, least_text_percent, most_text_percent);
    if (!draw_icon_button(canvas, at.middle_row(square), sign, words(key)) ||
        next == preferences_.text_percent)
      return;
    set([next](Preferences& now) { now.text_percent = next; }, commands);
  };
  step(size.cut_right(square, 8), icon::add, "ui.settings.larger", text_step);
  canvas.line(size.cut_right(64 * std::max(1.0F, ui.text_scale), 8), words("ui.settings.percent", percent),
              strong_text, Align::center);
  step(size.cut_right(square, 8), icon::remove, "ui.settings.smaller", -text_step);
  canvas.line(size, words("ui.settings.text-size"), body_text);
  bool less_motion = preferences_.less_motion;
  if (draw_switch_row(canvas, rows.next(), words("ui.settings.less-motion"), less_motion))
    set([less_motion](Preferences& now) { now.less_motion = less_motion; }, commands);
}

void SettingsScreen::draw_days(const Canvas& canvas, Box& page, Commands& commands) {
  const Words& words = canvas.ui().words;
  draw_section(canvas, page, words("ui.stage.plan-long"));
  Rows rows(canvas, page, 1);
  const Box row = rows.next();
  canvas.hover_text(row, words("ui.settings.weekends-why"));
  bool avoid_weekends = preferences_.avoid_weekends;
  if (draw_switch_row(canvas, row, words("ui.settings.weekends"), avoid_weekends))
    set([avoid_weekends](Preferences& now) { now.avoid_weekends = avoid_weekends; }, commands);
}

void SettingsScreen::draw_data(const Canvas& canvas, Box& page, Commands& commands) {
  const Words& words = canvas.ui().words;
  draw_section(canvas, page, words("ui.settings.data"));
  const std::string explain = words("ui.settings.data-why");
  canvas.paragraph(page.cut_top(canvas.wrapped_height(explain, small_text, page.width), 12), explain,
                   small_text);
  Rows rows(canvas, page, 5);
  Box where = rows.next();
  if (draw_link(canvas, where, words("ui.settings.show-folder")))
    commands.push_back(
        [path = log_path_](Shell& shell) { return shell.platform().show_in_file_manager(path); });
  canvas.line(where, log_path_, small_text);
  const auto offer = [&](const char* what, const char* button, std::int64_t key, Command (*command)()) {
    Box row = rows.next();
    if (draw_link(canvas, row, words(button), key)) commands.push_back(command());
    canvas.line(row, words(what), body_text);
  };
  offer("ui.settings.backup", "ui.settings.backup-do", 1, back_up_log);
  offer("ui.settings.restore", "ui.settings.restore-do", 2, restore_log);
  offer("ui.settings.export", "ui.settings.export-do", 3, export_everything);
  Box last = rows.next();
  if (draw_link(canvas, last, words("ui.settings.delete-do"))) delete_open_ = true;
  canvas.line(last, words("ui.settings.delete"), body_text);
}

void SettingsScreen::draw_delete_sheet(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const float width = Sheet::content_width(ui);
  const std::string first = words("ui.settings.start-empty-why"), second = words("ui.settings.erase-why");
  const float height = canvas.wrapped_height(first, body_text, width) +
                       canvas.wrapped_height(second, body_text, width) + 2 * ui.button_height() + 12 + 24 +
                       12;
  const Sheet sheet(canvas, "delete", words("ui.settings.delete"), height, delete_open_);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  const auto choice = [&](const std::string& why, const char* key, ButtonKind kind, Command (*command)()) {
    on.paragraph(box.cut_top(on.wrapped_height(why, body_text, width), 12), why, body_text);
    const std::string label = words(key);
    const Button button{label, kind};
    if (!draw_button(on, box.cut_top(ui.button_height(), 24), button)) return;
    delete_open_ = false;
    commands.push_back(command());
  };
  choice(first, "ui.settings.start-empty", ButtonKind::primary, start_empty);
  choice(second, "ui.settings.erase", ButtonKind::secondary, erase_everything);
}

void SettingsScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  ScrollArea area(canvas, box, "settings");
  Box page = page_box(ui, area.content(), widest);
  draw_page_title(canvas, page, ui.words("ui.place.settings"), ui.words("ui.settings.subtitle"), 0);
  draw_details(canvas, page);
  draw_look(canvas, page, commands);
  draw_days(canvas, page, commands);
  draw_roadmap(canvas, page);
  draw_data(canvas, page, commands);
  Object values;
  values.set("version", version_);
  const std::string about = ui.words("ui.settings.about", values);
  canvas.paragraph(page.cut_top(canvas.wrapped_height(about, small_text, page.width), 16), about, small_text);
  area.end(page.y);
  roadmap_sheet_.draw(canvas, commands);
  draw_delete_sheet(canvas, commands);
}

std::unique_ptr<Screen> make_settings_screen(const Place&, const ScreenTools& tools) {
  return std::make_unique<SettingsScreen>(tools.version());
}

}  // namespace goodterms
