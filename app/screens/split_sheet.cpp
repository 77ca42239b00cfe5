#include "app/screens/split_sheet.h"

#include <algorithm>

#include "app/screens/parts.h"
#include "app/screens/places.h"
#include "app/widgets/field.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/actions/example.h"
#include "core/base/text.h"
#include "core/model/tag.h"

namespace goodterms {
namespace {

constexpr float gap = 16, check_gap = 12, row_gap = 8;
constexpr float most_high = 300;  // of what is ticked; more scrolls

}  // namespace

void SplitSheet::open(const Desk& desk, const Person& person) {
  contact_ = person.contact->id;
  name_ = person.contact->name;
  other_.clear();
  error_.clear();
  pieces_.clear();
  const Words& words = desk.words;
  const Date today = local_date(desk.now());
  for (const Case& about : person.cases)
    pieces_.push_back({Kind::application, about.application.id.value, about.application.role,
                       listed_company(words, about)});
  for (const Interaction& line : person.timeline) {
    const std::string said = single_line(line.summary);
    if (line.application || said.empty()) continue;
    pieces_.push_back(
        {Kind::line, line.id.value, said, describe_day(words, local_date(line.happened), today)});
  }
  const Contact& contact = *person.contact;
  for (const std::string* address : {&contact.email, &contact.phone, &contact.linkedin}) {
    if (!address->empty()) pieces_.push_back({Kind::address, 0, *address, {}});
  }
  for (const std::string& also : tags_of(contact.also))
    pieces_.push_back({Kind::address, 0, also, {}});
  open_ = true;
}

SplitOff SplitSheet::off() const {
  SplitOff off{other_};
  for (const Piece& piece : pieces_) {
    if (!piece.theirs) continue;
    if (piece.kind == Kind::application) off.cases.push_back({piece.id});
    if (piece.kind == Kind::line) off.lines.push_back({piece.id});
    if (piece.kind == Kind::address) off.addresses.push_back(piece.words);
  }
  return off;
}

// "Robin gets 1 decline and 2 addresses. Everything else stays with Dana."
std::string SplitSheet::preview(const Words& words) const {
  const SplitOff off = this->off();
  std::vector<std::string> some;
  if (!off.cases.empty())
    some.push_back(words.count("ui.split.some-cases", static_cast<std::int64_t>(off.cases.size())));
  if (!off.lines.empty())
    some.push_back(words.count("ui.split.some-lines", static_cast<std::int64_t>(off.lines.size())));
  if (!off.addresses.empty())
    some.push_back(words.count("ui.split.some-addresses", static_cast<std::int64_t>(off.addresses.size())));
  std::string all;
  for (std::size_t i = 0; i < some.size(); ++i) {
    if (i > 0) all += words(i + 1 == some.size() ? "ui.split.and" : "ui.split.comma");
    all += some[i];
  }
  Object values;
  const std::string other = single_line(other_);
  values.set("name", name_);
  values.set("other", other.empty() ? words("ui.split.somebody") : other);
  values.set("parts", all);
  return words(some.empty() ? "ui.split.what-nothing" : "ui.split.what", values);
}

float SplitSheet::piece_height(const Canvas& canvas, const Piece& piece, float width) const {
  const Ui& ui = canvas.ui();
  const float check = measure::check_box * std::max(1.0F, ui.text_scale) + check_gap;
  float high = canvas.wrapped_height(piece.words, body_text, width - check);
  if (!piece.detail.empty()) high += canvas.text_line_height(small_text);
  return std::max(high, ui.compact() ? measure::touch_target - row_gap : 0.0F);
}

void SplitSheet::draw_piece(const Canvas& canvas, Box row, Piece& piece) const {
  const float check = measure::check_box * std::max(1.0F, canvas.ui().text_scale);
  const float first = std::max(canvas.text_line_height(body_text), check);
  const auto key = static_cast<std::int64_t>(&piece - pieces_.data());
  if (draw_check_box(canvas, row.cut_left(check, check_gap).cut_top(first), piece.words, piece.theirs, key))
    piece.theirs = !piece.theirs;
  const float words_high = canvas.wrapped_height(piece.words, body_text, row.width);
  canvas.paragraph(row.cut_top(words_high), piece.words, body_text);
  if (!piece.detail.empty()) canvas.line(row, piece.detail, small_text);
}

void SplitSheet::draw_pieces(const Canvas& canvas, const Box& box) {
  ScrollArea area(canvas, box, "parts", 4);
  Box list = area.content();
  list.width -= 8;
  const Words& words = canvas.ui().words;
  std::optional<Kind> last;
  for (Piece& piece : pieces_) {
    if (last != piece.kind) {
      const char* title = piece.kind == Kind::application ? "ui.split.cases"
                          : piece.kind == Kind::line      ? "ui.split.lines"
                                                          : "ui.split.addresses";
      if (last) list.cut_top(row_gap);
      canvas.line(list.cut_top(canvas.text_line_height(card_title), row_gap), words(title), card_title);
      last = piece.kind;
    }
    draw_piece(canvas, list.cut_top(piece_height(canvas, piece, list.width), row_gap), piece);
  }
  area.end(list.y);
}

void SplitSheet::split(Commands& commands) {
  commands.push_back([this](Shell& shell) -> Result<void> {
    const auto done = split_contact(shell.desk(), contact_, off());
    if (!done) {
      error_ = shell.desk().words(done.error().wording);
      return {};
    }
    open_ = false;
    shell.changed(done->changes);
    Object values;
    values.set("name", single_line(other_));
    shell.say_done(shell.desk().words("ui.split.done", values));
    return {};
  });
}

void SplitSheet::draw(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  Object values;
  values.set("name", name_);
  const std::string title = ui.words("ui.split.title"), label = ui.words("ui.split.name"),
                    hint = ui.words("ui.split.hint"), why = ui.words("ui.split.why", values),
                    what = preview(ui.words), act = ui.words("ui.split.do");
  Field field;
  field.label = label;
  field.placeholder = hint;
  field.error = error_;
  const float width = Sheet::content_width(ui), field_high = field_height(canvas, field, width),
              why_high = canvas.wrapped_height(why, quiet_text, width),
              what_high = canvas.wrapped_height(what, body_text, width);
  float pieces_high = 0;
  std::optional<Kind> last;
  for (const Piece& piece : pieces_) {
    if (last != piece.kind)
      pieces_high += canvas.text_line_height(card_title) + row_gap + (last ? row_gap : 0);
    last = piece.kind;
    pieces_high += piece_height(canvas, piece, width - 8) + row_gap;
  }
  pieces_high = std::min(pieces_high, most_high * std::max(1.0F, ui.text_scale));
  const Sheet sheet(canvas, "split", title,
                    field_high + why_high + pieces_high + what_high + 4 * gap + ui.button_height(), open_,
                    SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  const FieldResult typed = draw_field(on, box.cut_top(field_high, gap), field, other_);
  if (typed.changed) error_.clear();
  on.paragraph(box.cut_top(why_high, gap), why, quiet_text);
  const Box button = box.cut_bottom(ui.button_height(), gap);
  const Box sentence = box.cut_bottom(what_high, gap);
  draw_pieces(on, box);
  on.paragraph(sentence, what, body_text);
  if (draw_main_button(on, button, {act, ButtonKind::primary}) || typed.submitted) split(commands);
}

}  // namespace goodterms
