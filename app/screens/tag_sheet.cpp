#include "app/screens/tag_sheet.h"

#include "app/screens/parts.h"
#include "app/widgets/sheet.h"
#include "core/actions/interval_words.h"

namespace goodterms {
namespace {

constexpr float gap = 16;

}  // namespace

void TagSheet::open(const Words& words, const Tag& tag) {
  const auto typed = [&](const std::string& kept) {
    const auto interval = interval_from_iso(kept);
    return interval ? interval_words(words, *interval) : std::string();
  };
  tag_ = tag;
  name_ = tag.name;
  every_ = typed(tag.every);
  at_latest_ = typed(tag.at_latest);
  error_.clear();
  name_error_.clear();
  open_ = true;
}

Field TagSheet::field_of(std::string_view label, std::string_view hint, bool last) const {
  Field look;
  look.label = label;
  look.placeholder = hint;
  if (error_of_latest_ == last) look.error = error_;
  return look;
}

void TagSheet::save(Commands& commands) {
  commands.push_back([this](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    const auto refuse = [&](const Error& error, bool of_latest) {
      error_ = desk.words(error.wording);
      error_of_latest_ = of_latest;
      return Result<void>();
    };
    const auto every = read_interval(desk.words, every_);
    if (!every) return refuse(every.error(), false);
    const auto latest = read_interval(desk.words, at_latest_);
    if (!latest) return refuse(latest.error(), true);
    Tag tag = tag_;
    tag.every = *every;
    tag.at_latest = *latest;
    const bool renamed = trim(name_) != tag.name;
    const auto work = [&]() -> Result<void> {
      const bool often = tag.every != tag_.every || tag.at_latest != tag_.at_latest;
      if (renamed) {
        TRY_DONE(rename_tag(desk, tag.name, name_));
        TRY(const TagUse now, read_tag(desk, name_));
        tag.name = now.tag.name;
      }
      if (often || !renamed) TRY_DONE(keep_tag(desk, tag));
      return {};
    };
    const auto kept =
        desk.log.journal().change({renamed ? "rename-tag" : "edit-tag", tag_.name}, desk.now(), work);
    if (!kept && kept.error().wording.key == "error.tag.no-name") {
      name_error_ = desk.words(kept.error().wording);
      return Result<void>();
    }
    if (!kept) return refuse(kept.error(), !tag.at_latest.empty());
    open_ = false;
    if (renamed) renamed_ = tag.name;
    shell.changed(*kept);
    shell.say_done(desk.words("ui.tag.saved"));
    return {};
  });
}

void TagSheet::draw(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string called = ui.words("ui.tag.name"), every = ui.words("ui.tag.every"),
                    every_hint = ui.words("ui.people.every-hint"), latest = ui.words("ui.people.at-latest"),
                    latest_hint = ui.words("ui.people.at-latest-hint"), note = ui.words("ui.tag.note"),
                    save_words = ui.words("ui.save");
  Object values;
  values.set("tag", tag_.name);
  const std::string title = ui.words("ui.tag.title", values);
  Field name;
  name.label = called;
  name.error = name_error_;
  const Field first = field_of(every, every_hint, false), second = field_of(latest, latest_hint, true);
  const float width = Sheet::content_width(ui), name_high = field_height(canvas, name, width),
              first_high = field_height(canvas, first, width),
              second_high = field_height(canvas, second, width),
              note_high = canvas.wrapped_height(note, quiet_text, width);
  const Sheet sheet(canvas, "tag", title,
                    name_high + first_high + second_high + note_high + 4 * gap + ui.button_height(), open_);
  if (!sheet) return;
  Box box = sheet.content();
  const FieldResult typed_name = draw_field(sheet.canvas(), box.cut_top(name_high, gap), name, name_);
  if (typed_name.changed) name_error_.clear();
  const FieldResult typed_every = draw_field(sheet.canvas(), box.cut_top(first_high, gap), first, every_);
  const FieldResult typed_latest =
      draw_field(sheet.canvas(), box.cut_top(second_high, gap), second, at_latest_);
  if (typed_every.changed || typed_latest.changed) error_.clear();
  sheet.canvas().paragraph(box.cut_top(note_high, gap), note, quiet_text);
  const bool pressed =
      draw_main_button(sheet.canvas(), box.cut_top(ui.button_height()), {save_words, ButtonKind::primary});
  if (pressed || typed_name.submitted || typed_every.submitted || typed_latest.submitted) save(commands);
}

}  // namespace goodterms
