// Somebody else who has a part in a note: their name and address in fields above it, and whether they agreed
// to be named.
#include "app/screens/note_screen.h"
#include "app/screens/parts.h"
#include "app/widgets/field.h"
#include "core/actions/letters.h"
#include "core/base/text.h"
#include "core/model/mail_address.h"

namespace goodterms {
namespace {

constexpr float field_gap = 12, beside_gap = 16, tick_row = 36, tick = 22;

}  // namespace

Result<void> NoteScreen::read_third(Desk& desk, const std::optional<Message>& kept) {
  catalog_ = &letters_for(desk, about_);
  if (!has_third()) {
    third_ = kept_third_ = ThirdPerson();
    third_place_.clear();
    third_placed_.clear();
    typed_name_.clear();
    typed_email_.clear();
    agreed_ = false;
    return {};
  }
  // What is being typed is newer than what is kept.
  if (third_ == kept_third_) {
    TRY(third_, third_person(desk, about_, kind_));
    if (kept) third_ = kept->third;
    third_.copied = third_part(kind_) == ThirdPart::gets_copy;
    kept_third_ = third_;
  }
  if (trim(typed_name_) != third_.name) typed_name_ = third_.name;
  if (trim(typed_email_) != third_.email) typed_email_ = third_.email;
  TRY(agreed_, has_agreed(desk, place_.application, third_));
  const Tone tone = kept ? kept->tone : Tone::warm;
  third_place_ = called_in_note(*catalog_, kind_, tone, {});
  third_placed_ = called_in_note(*catalog_, kind_, tone, third_);
  return {};
}

// To whom it goes, and who gets a copy.
void NoteScreen::address_note(const Words& words) {
  addressed_ = written_to(about_, third_);
  const std::optional<Contact>& contact = addressed_.contact;
  const bool goes_aside = third_part(kind_) == ThirdPart::gets_it;
  to_ = goes_aside ? third_.name : contact && has_name(*contact) ? contact->name : std::string();
  address_.clear();
  if (goes_aside && draft_.channel == Channel::email) {
    address_ = third_.email;
  } else if (!goes_aside && contact) {
    address_ = draft_.channel == Channel::phone      ? contact->phone
               : draft_.channel == Channel::linkedin ? contact->linkedin
                                                     : contact->email;
  }
  Object values;
  values.set("name", to_);
  if (goes_aside) title_ = words(to_.empty() ? "ui.note.third.title-open" : "ui.note.third.title", values);
  values.set("names", third_.name);
  copied_ = third_.gets_copy() && draft_.channel == Channel::email ? words("ui.letter.copied", values)
                                                                   : std::string();
}

// As it is typed: the name stands in the note at once, and its place comes back when it is taken out.
void NoteScreen::place_third(const Words& words) {
  const std::string wanted = called_in_note(*catalog_, kind_, draft_.tone, third_);
  if (wanted != third_placed_) {
    const std::vector<std::size_t> places = third_places(kept_.editor.text());
    for (auto at = places.rbegin(); at != places.rend(); ++at)
      put_at(*at, third_placed_, wanted, third_.name.empty() ? MarkKind::missing : MarkKind::placed);
    if (const std::size_t at = find_alone(kept_.subject, third_placed_); at != std::string::npos)
      kept_.subject.replace(at, third_placed_.size(), wanted);
  }
  third_placed_ = wanted;
  asked_.reset();
  kept_.touch();
  address_note(words);
}

bool NoteScreen::asks_for_third(Commands& commands) {
  if (!has_third()) return false;
  const bool copies = third_.copied && draft_.channel == Channel::email;
  const char* missing = nullptr;
  if (third_.name.empty()) {
    missing = "ui.note.third.who-first";
    focus_third_ = true;
  } else if (copies && third_.email.empty()) {
    missing = "ui.note.third.address-first";
    focus_address_ = true;
  } else if (third_.copied && !agreed_) {
    missing = "ui.note.third.ask-first";
  }
  if (missing == nullptr && !third_.email.empty()) {
    if (const auto address = check_address(third_.email); !address) {
      focus_address_ = true;
      commands.push_back(Command::without_change(
          [error = address.error()](Shell&) -> Result<void> { return tl::unexpected(error); }));
      return true;
    }
  }
  if (missing == nullptr) return false;
  Object values;
  values.set("name", third_.name);
  commands.push_back(Command::without_change([missing, values](Shell& shell) -> Result<void> {
    shell.say(shell.desk().words(missing, values));
    return {};
  }));
  return true;
}

void NoteScreen::agree(bool agreed, Commands& commands) {
  commands.push_back([this, agreed](Shell& shell) -> Result<void> {
    if (third_.name.empty()) {
      focus_third_ = true;
      shell.say(shell.desk().words("ui.note.third.who-first"));
      return {};
    }
    TRY_DONE(keep(shell));
    TRY(const Changes changes, set_agreed(shell.desk(), place_.application, third_, agreed));
    shell.changed(changes);
    return {};
  });
}

float NoteScreen::third_height(const Canvas& canvas, float width) const {
  if (!has_third()) return 0;
  Field field;
  field.label = "name";
  const float ticked = third_.copied ? canvas.ui().control(tick_row) : 0;
  return field_height(canvas, field, width) + field_gap + ticked;
}

void NoteScreen::draw_agreed(const Canvas& canvas, Box row, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string words = ui.words("ui.note.third.agreed");
  if (!agreed_ && draw_link(canvas, row, ui.words("ui.note.third.ask"))) {
    Choice asking = choice();
    asking.kind = asks_colleague;
    return choose(asking, commands);
  }
  const Box box = row.cut_left(tick, 10).middle_row(tick);
  if (draw_check_box(canvas, box, words, agreed_)) agree(!agreed_, commands);
  canvas.line(row, words, body_text);
}

// The name and, where it is needed, the address beside it.
void NoteScreen::draw_third(const Canvas& canvas, Box& page, Commands& commands) {
  if (!has_third()) return;
  const Words& words = canvas.ui().words;
  const std::string name = words("ui.note.third." + std::string(third_placeholder(kind_))),
                    email = words("ui.note.third.email");
  Field field;
  field.label = name;
  field.focus = std::exchange(focus_third_, false);
  const ThirdPerson before = third_;
  const float high = field_height(canvas, field, page.width);
  Box row = page.cut_top(high, third_.copied ? 4 : field_gap);
  const bool by_mail = draft_.channel == Channel::email;
  const Box at = by_mail ? row.cut_left((row.width - beside_gap) / 2, beside_gap) : row;
  draw_field(canvas, at, field, typed_name_);
  if (by_mail) {
    field.label = email;
    field.focus = std::exchange(focus_address_, false);
    draw_field(canvas, row, field, typed_email_);
  }
  if (third_.copied) draw_agreed(canvas, page.cut_top(canvas.ui().control(tick_row), field_gap), commands);
  third_.name = trim(typed_name_);
  third_.email = trim(typed_email_);
  if (third_ == before) return;
  agreed_ = false;  // until it is known of this one
  place_third(words);
}

}  // namespace goodterms
