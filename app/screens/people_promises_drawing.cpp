// What was promised, on the page of a person or a company: what is remembered, with a tick for what is kept,
// and what was found in the words of both sides.
#include <algorithm>

#include "app/screens/people_screen.h"

namespace goodterms {
namespace {

constexpr float check_gap = 12, row_gap = 16, title_gap = 14, part_gap = 28, link_gap = 16;

// Runs an action on a promise and says it, with the way back.
template <class Work>
Command on_promise(Work work, const char* said) {
  return [work, said](Shell& shell) -> Result<void> {
    TRY(const Changes changes, work(shell.desk()));
    shell.changed(changes);
    shell.say_done(shell.desk().words(said));
    return {};
  };
}

Command settle(Id<Promise> id, PromiseState state, const char* said) {
  return on_promise(
      [id, state](Desk& desk) -> Result<Changes> {
        TRY(const auto done, settle_promise(desk, id, state));
        return done.changes;
      },
      said);
}

}  // namespace

void PeopleScreen::draw_promise_words(const Canvas& canvas, Box& box, const ShownPromise& shown) const {
  const bool open = shown.promise.state == PromiseState::open;
  const TextStyle& style = open ? body_text : quiet_text;
  box.cut_top(
      canvas.paragraph({box.x, box.y, box.width, canvas.wrapped_height(shown.words, style, box.width)},
                       shown.words, style),
      2);
  box.cut_top(
      canvas.paragraph({box.x, box.y, box.width, canvas.wrapped_height(shown.detail, small_text, box.width)},
                       shown.detail, small_text));
}

void PeopleScreen::draw_remembered(const Canvas& canvas, Box& column, const ShownPromise& shown,
                                   Commands& commands) {
  const Ui& ui = canvas.ui();
  const Promise& promise = shown.promise;
  const bool kept = promise.state == PromiseState::kept, gone = promise.state == PromiseState::let_go;
  const float scale = std::max(1.0F, ui.text_scale), first = canvas.text_line_height(body_text);
  const std::string label = ui.words(gone ? "ui.promise.bring-back" : "ui.promise.let-go");
  Box row = column;
  Box check = row.cut_left(measure::check_box * scale, check_gap);
  if (!gone && draw_check_box(canvas, check.cut_top(std::max(first, measure::check_box * scale)), shown.words,
                              kept, promise.id.value))
    commands.push_back(settle(promise.id, kept ? PromiseState::open : PromiseState::kept,
                              kept ? "ui.promise.open-again" : "ui.promise.kept-now"));
  Box words = row;
  if (!kept) {
    Box link = row;
    link.height = ui.compact() ? measure::touch_target : first;
    if (draw_link(canvas, link, label, promise.id.value))
      commands.push_back(settle(promise.id, gone ? PromiseState::open : PromiseState::let_go,
                                gone ? "ui.promise.open-again" : "ui.promise.gone-now"));
    words.width = link.width - link_gap;
  }
  draw_promise_words(canvas, words, shown);
  column.cut_top(words.y - column.y, row_gap);
}

void PeopleScreen::draw_offered(const Canvas& canvas, Box& column, const ShownPromise& shown,
                                std::int64_t key, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float high = ui.compact() ? measure::touch_target : canvas.text_line_height(body_text) + 4;
  draw_promise_words(canvas, column, shown);
  Box row = column.cut_top(high, ui.compact() ? 8 : row_gap - 4);
  if (draw_left_link(canvas, row, ui.words("ui.promise.remember"), key))
    commands.push_back(on_promise(
        [promise = shown.promise](Desk& desk) -> Result<Changes> {
          TRY(const auto done, remember_promise(desk, promise));
          return done.changes;
        },
        "ui.promise.remembered"));
  row.cut_left(link_gap);
  if (draw_left_link(canvas, row, ui.words("ui.promise.none"), key))
    commands.push_back(
        on_promise([promise = shown.promise](Desk& desk) { return refuse_promise(desk, promise); },
                   "ui.promise.left-out"));
}

void PeopleScreen::draw_said_promises(const Canvas& canvas, Box& column, Commands& commands) {
  if (person_->remembered.empty() && person_->offered.empty()) return;
  const Words& words = canvas.ui().words;
  const auto title = [&](const char* key) {
    canvas.line(column.cut_top(canvas.text_line_height(card_title), title_gap), words(key), card_title);
  };
  canvas.horizontal_line(column.x, column.y, column.width, ColorToken::line);
  column.cut_top(part_gap - 4);
  if (!person_->remembered.empty()) {
    title("ui.promise.title");
    for (const ShownPromise& shown : person_->remembered)
      draw_remembered(canvas, column, shown, commands);
    column.cut_top(part_gap - row_gap);
  }
  if (person_->offered.empty()) return;
  title("ui.promise.found");
  std::int64_t key = 1;
  for (const ShownPromise& shown : person_->offered)
    draw_offered(canvas, column, shown, key++, commands);
  column.cut_top(part_gap - row_gap);
}

}  // namespace goodterms
