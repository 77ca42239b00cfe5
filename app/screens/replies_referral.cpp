// They ask for somebody else: the colleague who would fit is asked before anybody hears their name.
#include "app/screens/replies_stage.h"
#include "core/actions/notes.h"

namespace goodterms {

// Begins the letter that asks them, and leads to it.
void RepliesStage::ask_colleague(const CaseView& view, Commands& commands) {
  commands.push_back([this, about = &view](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    Desk& desk = shell.desk();
    const Case& of_case = about->about;
    const Catalog& catalog = letters_for(desk, of_case);
    TRY(const auto begun, kept_note(desk, of_case.application.id));
    if (begun) {
      TRY(const std::string kind, note_kind_of(desk, of_case, begun->template_id));
      if (kind == asks_colleague) {
        shell.go(note_place(of_case.application.contact, of_case.application.id));
        return {};
      }
    }
    TRY(const ThirdPerson third, third_person(desk, of_case, asks_colleague));
    TRY(const Draft draft, compose_note(desk, of_case, asks_colleague, Channel::email, Tone::warm,
                                        third_words(catalog, asks_colleague, Tone::warm, third)));
    TRY(const Changes changes, begin_note_anew(desk, of_case.application.id, draft, third));
    shell.changed(changes);
    shell.go(note_place(of_case.application.contact, of_case.application.id));
    if (begun) shell.say_done(desk.words("ui.letter.written-anew"));
    return {};
  });
}

void RepliesStage::draw_ask_colleague(const Canvas& canvas, Box& column, const CaseView& view,
                                      Commands& commands) {
  // A letter to a colleague is a note, which there is once somebody was told no.
  if (reaction_ != "asks-whom" || !view.about.application.sent || !view.about.contact) return;
  const float high =
      std::max(canvas.ui().compact() ? measure::touch_target : 28.0F, canvas.text_line_height(small_text));
  Box row = column.cut_top(high);
  if (draw_left_link(canvas, row, canvas.ui().words("ui.reply.ask-colleague"))) ask_colleague(view, commands);
}

}  // namespace goodterms
