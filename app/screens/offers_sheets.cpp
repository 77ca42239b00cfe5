// The sheets of the place Offers: a cell with its note, and something that matters with its name.
#include "app/screens/offers_screen.h"
#include "app/widgets/sheet.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float editor_rows = 4, margin = 14, gap = 16;

}  // namespace

void OffersScreen::open_cell(Cell cell) {
  cell_open_ = true;
  cell_offer_ = spoken_.table.offers[cell.offer].id;
  cell_criterion_ = spoken_.table.criteria[cell.criterion].id;
  const OfferScore* const score = score_of(cell);
  note_ = LetterEditor();
  note_.set_style(body_text);
  const std::string note = score != nullptr ? score->note : std::string();
  note_.set_text(note, {});
  note_.select({note.size(), note.size()});
  note_.take_focus();
}

void OffersScreen::draw_cell_sheet(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  std::string name, offer, inside_sentence;
  for (std::size_t i = 0; i < spoken_.criteria.size(); ++i) {
    if (!(spoken_.table.criteria[i].id == cell_criterion_)) continue;
    name = spoken_.criteria[i];
    inside_sentence = in_sentence(words, spoken_.table.criteria[i]);
  }
  for (std::size_t i = 0; i < spoken_.names.size(); ++i) {
    if (spoken_.table.offers[i].id == cell_offer_) offer = spoken_.names[i];
  }
  Object values;
  values.set("criterion", name).set("offer", offer);
  const std::string title = words("ui.offers.cell", values), label = words("ui.offers.note.label"),
                    hint = words("ui.offers.note.placeholder"), unknown = words("ui.offers.note.unknown"),
                    question = words("ui.offers.note.copy"), save = words("ui.save");
  const OfferScore* const score = spoken_.table.cell(cell_offer_, cell_criterion_);
  const bool known = score != nullptr && score->score.has_value();
  const float label_high = canvas.text_line_height(small_text);
  const float frame_high = editor_rows * canvas.text_line_height(body_text) + 2 * margin;
  const float height = label_high + 6 + frame_high + gap + ui.button_height();
  const Sheet sheet(canvas, "offer note", title, height, cell_open_, SheetPlace::automatic,
                    SheetExit::on_purpose);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  on.line(box.cut_top(label_high, 6), label, small_text);
  const Box frame = box.cut_top(frame_high, gap);
  on.fill(frame, ColorToken::surface, measure::button_corner);
  LetterEditorLook look{label};
  look.placeholder = hint;
  look.longest = longest_offer_note;
  const bool active = note_.draw(on, frame.inset(margin), look).active;
  on.outline(frame, active ? ColorToken::accent : ColorToken::line_strong, measure::button_corner,
             active ? 2 : 1);
  Box end = box.cut_top(ui.button_height());
  // What is known may turn out not to be; what is not known can be asked.
  const std::string& other = known ? unknown : question;
  const Button beside{other, ButtonKind::plain};
  if (draw_button(on, end.cut_left(std::min(button_width(on, beside), end.width * 0.6F), 8), beside)) {
    if (known) {
      cell_open_ = false;
      commands.push_back([o = cell_offer_, c = cell_criterion_](Shell& shell) -> Result<void> {
        TRY(const Changes changes, score_offer(shell.desk(), o, c, std::nullopt));
        shell.changed(changes);
        return {};
      });
    } else {
      commands.push_back(Command::without_change([inside_sentence](Shell& shell) -> Result<void> {
        const Words& in = shell.desk().words;
        Object asked;
        asked.set("criterion", inside_sentence);
        shell.platform().set_clipboard(in("ui.offers.note.question", asked));
        shell.say(in("ui.offers.note.copied"));
        return {};
      }));
    }
  }
  if (!draw_main_button(on, end, {save, ButtonKind::primary})) return;
  cell_open_ = false;
  commands.push_back(
      [o = cell_offer_, c = cell_criterion_, note = note_.text()](Shell& shell) -> Result<void> {
        TRY(const Changes changes, note_offer(shell.desk(), o, c, note));
        shell.changed(changes);
        return {};
      });
}

void OffersScreen::open_criterion(std::optional<std::size_t> criterion) {
  criterion_open_ = criterion_focus_ = true;
  name_error_.clear();
  criterion_ = criterion ? spoken_.table.criteria[*criterion].id : Id<Criterion>();
  name_ = criterion ? spoken_.criteria[*criterion] : std::string();
}

void OffersScreen::keep_criterion(Commands& commands) {
  commands.push_back([this](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    Result<Changes> done = Changes();
    if (criterion_) {
      done = rename_criterion(desk, criterion_, name_);
    } else if (auto added = add_criterion(desk, name_)) {
      done = added->changes;
    } else {
      done = tl::unexpected(added.error());
    }
    if (!done) {
      name_error_ = desk.words(done.error().wording);
      return {};
    }
    criterion_open_ = false;
    shell.changed(*done);
    return {};
  });
}

void OffersScreen::draw_criterion_sheet(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const bool is_new = !criterion_;
  const std::string title = words(is_new ? "ui.offers.add-criterion" : "ui.offers.criterion-title"),
                    label = words("ui.offers.criterion-name"), example = words("ui.offers.criterion-example"),
                    save = words(is_new ? "ui.offers.form.add" : "ui.save"),
                    remove = words("ui.offers.criterion-remove");
  Field field;
  field.label = label;
  field.placeholder = example;
  field.error = name_error_;
  field.focus = criterion_focus_;
  const float high = field_height(canvas, field, Sheet::content_width(ui));
  const Sheet sheet(canvas, "criterion", title, high + gap + ui.button_height(), criterion_open_,
                    SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  const FieldResult typed = draw_field(on, box.cut_top(high, gap), field, name_);
  criterion_focus_ = false;
  if (typed.changed) name_error_.clear();
  Box end = box.cut_top(ui.button_height());
  const Button out{remove, ButtonKind::plain};
  if (!is_new && draw_button(on, end.cut_left(std::min(button_width(on, out), end.width * 0.5F), 8), out)) {
    criterion_open_ = false;
    commands.push_back([id = criterion_](Shell& shell) -> Result<void> {
      TRY(const Changes changes, remove_criterion(shell.desk(), id));
      shell.changed(changes);
      shell.say_done(shell.desk().words("ui.offers.criterion-removed"));
      return {};
    });
    return;
  }
  if (draw_main_button(on, end, {save, ButtonKind::primary}) || typed.submitted) keep_criterion(commands);
}

}  // namespace goodterms
