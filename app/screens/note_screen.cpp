#include "app/screens/note_screen.h"

#include <imgui.h>

#include <algorithm>

#include "app/screens/letter_commands.h"
#include "app/screens/places.h"
#include "core/actions/own_letters.h"
#include "core/base/text.h"
#include "core/model/person_name.h"

namespace goodterms {
namespace {

// "[what has changed, in a sentence]" asks for "What has changed, in a sentence".
std::string label_of(std::string_view words) {
  std::string label(words.substr(1, words.size() - 2));
  if (!label.empty() && label.front() >= 'a' && label.front() <= 'z') label.front() -= 'a' - 'A';
  return label;
}

// In its place among the others, which give way to it.
void put_mark(std::vector<EditorMark>& marks, const EditorMark& mark) {
  const auto overlaps = [&](const EditorMark& other) {
    return other.range.begin < mark.range.end && mark.range.begin < other.range.end;
  };
  marks.erase(std::remove_if(marks.begin(), marks.end(), overlaps), marks.end());
  const auto after = std::find_if(marks.begin(), marks.end(), [&](const EditorMark& other) {
    return other.range.begin > mark.range.begin;
  });
  marks.insert(after, mark);
}

bool joins_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

}  // namespace

// Where these words stand and are no part of longer ones.
std::size_t NoteScreen::find_alone(std::string_view text, const std::string& words, std::size_t from) {
  if (words.empty()) return std::string::npos;
  for (std::size_t at = text.find(words, from); at != std::string::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !joins_word(text[at - 1])) && (end == text.size() || !joins_word(text[end]))) return at;
  }
  return std::string::npos;
}

// Where they were put last, or else stand first.
std::size_t NoteScreen::place_of(const LetterEditor& editor, const std::string& there) {
  const std::string text = editor.text();
  for (const EditorMark& mark : editor.marks()) {
    const bool put = mark.kind == MarkKind::placed || mark.kind == MarkKind::missing;
    if (put && text.substr(mark.range.begin, mark.range.length()) == there) return mark.range.begin;
  }
  return find_alone(text, there);
}

Result<void> NoteScreen::read(Desk& desk) {
  TRY(about_, read_case(desk, place_.application));
  TRY(const auto kept, kept_note(desk, place_.application));
  std::string kind;
  if (kept) {
    TRY(kind, note_kind_of(desk, about_, kept->template_id));
  }
  // A letter of one's own that was taken out while this is open leaves the note what it was.
  if (!kind.empty()) kind_ = kind;
  if (!kept || kind_.empty()) kind_ = kind.empty() ? std::string(note_kinds.front()) : kind;
  const Channel channel = kept ? kept->channel : Channel::email;
  TRY_DONE(read_third(desk, kept));
  const Tone tone = kept ? kept->tone : Tone::warm;
  TRY(draft_, compose_note(desk, about_, kind_, channel, tone, third_words(*catalog_, kind_, tone, third_)));
  draft_.channel = channel;
  channels_ = note_channels(desk, about_, kind_);
  TRY(own_, own_letters_for(desk, about_, channel, kind_));
  if (!kind.empty() && own_letter_of(kept->template_id)) {
    TRY(draft_, compose_script(desk, about_, kept->template_id, third_words(*catalog_, kind_, tone, third_)));
  }
  use_when_ = note_use_when(desk, about_, draft_.template_id);
  composed_ = draft_.body.text;
  const bool named = about_.contact && has_name(*about_.contact);
  Object values;
  values.set("name", named ? familiar_address(*about_.contact) : about_.company.name);
  values.set("role", about_.application.role);
  values.set("company", about_.company.name);
  if (about_.application.sent)
    values.set("day", describe_day(desk.words, local_date(*about_.application.sent), local_date(desk.now())));
  title_ = desk.words("ui.note.title", values);
  below_ = desk.words("ui.note.below", values);
  address_note(desk.words);
  const std::string subject = kept                      ? kept->subject
                              : draft_.subjects.empty() ? std::string()
                                                        : draft_.subjects.front();
  const std::string& body = kept ? kept->body : draft_.body.text;
  TRY(const auto marks, letter_marks(desk, about_, body));
  kept_.show(draft_.template_id, subject, body, marks_of(marks, body));
  return find_gaps(desk);
}

Result<void> NoteScreen::find_gaps(Desk& desk) {
  const std::string text = kept_.editor.text();
  TRY(const auto marks, letter_marks(desk, about_, text));
  std::vector<Gap> gaps;
  for (const LetterMark& mark : marks) {
    if (mark.kind != SpanKind::missing) continue;
    // Has fields of its own.
    if (has_third() && third_.name.empty() && mark.name == third_placeholder(kind_)) continue;
    Gap gap;
    gap.words = text.substr(mark.range.begin, mark.range.length());
    gap.name = mark.name;
    gap.asks_change = gap.name == "what_changed";
    gap.label = gap.asks_change && beside_ ? desk.words("ui.note.changed-since") : label_of(gap.words);
    const auto same = [&](const Gap& one) { return one.words == gap.words; };
    if (std::any_of(gaps.begin(), gaps.end(), same)) continue;
    if (const auto before = std::find_if(gaps_.begin(), gaps_.end(), same); before != gaps_.end())
      gap = *before;
    gaps.push_back(std::move(gap));
  }
  // What was typed for a place goes on being asked for while its words stand there.
  for (const Gap& gap : gaps_) {
    if (!gap.placed.empty() && text.find(gap.placed) != std::string::npos)
      gaps.insert(gap.asks_change ? gaps.begin() : gaps.end(), gap);
  }
  if (gaps.size() != gaps_.size()) told_gaps_ = false;
  gaps_ = std::move(gaps);
  script_.show(text);
  if (!is_call()) script_.stop();
  return {};
}

// Wherever it stands; as one step back.
void NoteScreen::fill(Gap& gap) {
  const std::string value(trim(gap.value));
  if (value.empty()) return;
  for (std::size_t at = kept_.editor.text().find(gap.words); at != std::string::npos;
       at = kept_.editor.text().find(gap.words, at + value.size())) {
    kept_.editor.replace({at, at + gap.words.size()}, value);
  }
  gap.value.clear();
  kept_.touch();
  asked_.reset();
}

// As one types: the words stand in the note at once, and the place comes back when they are taken out.
void NoteScreen::place(Gap& gap) {
  const std::string value(trim(gap.value));
  const std::string there = gap.placed.empty() ? gap.words : gap.placed;
  const std::string wanted = value.empty() ? gap.words : value;
  if (put(there, wanted, value.empty() ? MarkKind::missing : MarkKind::placed)) gap.placed = value;
}

// Other words in the place of those, marked as that. False where they are no more, or the same.
bool NoteScreen::put(const std::string& there, const std::string& wanted, MarkKind kind) {
  const std::size_t at = place_of(kept_.editor, there);
  if (there == wanted || at == std::string::npos) return false;
  put_at(at, there, wanted, kind);
  return true;
}

void NoteScreen::put_at(std::size_t at, const std::string& there, const std::string& wanted, MarkKind kind) {
  kept_.editor.replace({at, at + there.size()}, wanted);
  std::vector<EditorMark> marks = kept_.editor.marks();
  put_mark(marks, {{at, at + wanted.size()}, kind});
  kept_.editor.set_marks(std::move(marks));
  kept_.touch();
  asked_.reset();
}

// Where somebody else is named in the note: where they were put, or else wherever they stand.
std::vector<std::size_t> NoteScreen::third_places(const std::string& text) const {
  std::vector<std::size_t> places;
  if (text == kept_.editor.text()) {
    for (const EditorMark& mark : kept_.editor.marks()) {
      const bool put = mark.kind == MarkKind::placed || mark.kind == MarkKind::missing;
      if (put && text.substr(mark.range.begin, mark.range.length()) == third_placed_)
        places.push_back(mark.range.begin);
    }
  }
  if (!places.empty()) return places;
  for (std::size_t at = find_alone(text, third_placed_); at != std::string::npos;
       at = find_alone(text, third_placed_, at + third_placed_.size()))
    places.push_back(at);
  return places;
}

std::vector<EditorMark> NoteScreen::marks_of(const std::vector<LetterMark>& marks,
                                             const std::string& text) const {
  std::vector<EditorMark> shown = editor_marks(marks);
  for (const Gap& gap : gaps_) {
    const std::size_t at = gap.placed.empty() ? std::string::npos : text.find(gap.placed);
    if (at != std::string::npos) put_mark(shown, {{at, at + gap.placed.size()}, MarkKind::placed});
  }
  if (third_.name.empty()) return shown;
  for (const std::size_t at : third_places(text))
    put_mark(shown, {{at, at + third_placed_.size()}, MarkKind::placed});
  return shown;
}

bool NoteScreen::has_open_gaps() const {
  return std::any_of(gaps_.begin(), gaps_.end(), [](const Gap& gap) { return gap.placed.empty(); });
}

// A field in sight asks by itself; then the main act stays what the note is for.
std::string NoteScreen::fill_words(const Words& words) const {
  const std::string& text = kept_.editor.text();
  const auto open = std::find_if(gaps_.begin(), gaps_.end(), [&](const Gap& gap) {
    return gap.placed.empty() && trim(gap.value).empty() && text.find(gap.words) != std::string::npos;
  });
  return open == gaps_.end() ? std::string() : goodterms::fill_words(words, open->name);
}

// In its field, or, where there was no room for one, where it stands.
void NoteScreen::fill_gap() {
  if (shows_gaps_) {
    focus_gap_ = true;
    return;
  }
  const auto& marks = kept_.editor.marks();
  const auto missing = std::find_if(marks.begin(), marks.end(),
                                    [](const EditorMark& mark) { return mark.kind == MarkKind::missing; });
  if (missing != marks.end()) kept_.editor.select(missing->range);
  kept_.editor.take_focus();
}

void NoteScreen::fill_all() {
  if (holds_typed()) told_gaps_ = false;  // what is still open then was not told of yet
  for (Gap& gap : gaps_) {
    if (gap.placed.empty()) fill(gap);
  }
  gaps_.erase(std::remove_if(gaps_.begin(), gaps_.end(),
                             [this](const Gap& gap) {
                               return gap.placed.empty() &&
                                      kept_.editor.text().find(gap.words) == std::string::npos;
                             }),
              gaps_.end());
}

bool NoteScreen::holds_typed() const {
  return std::any_of(gaps_.begin(), gaps_.end(),
                     [](const Gap& gap) { return gap.placed.empty() && !trim(gap.value).empty(); });
}

Result<void> NoteScreen::keep(Shell& shell) {
  const bool another = !(third_ == kept_third_);
  if (!kept_.holds_words() && !another) return {};  // what stands in a field is still being typed
  const auto file = [&](LetterWords words, const LetterWords& seen) {
    words.third = third_;
    return keep_note(shell.desk(), place_.application, draft_, words, seen);
  };
  TRY(auto kept, kept_.keep_by(file));
  if (!kept) {
    TRY(kept, file(kept_.seen(), kept_.seen()));
  }
  kept_third_ = third_;
  shell.changed(kept->changes);
  if (kept->replaced_others) shell.say_done(shell.desk().words("ui.changed-elsewhere"));
  return {};
}

std::optional<double> NoteScreen::tend(Shell& shell, double now) {
  const auto tell = [&](const Result<void>& done) {
    if (!done) shell.say(done.error());
  };
  const auto again = kept_.tend(
      now, [&] { tell(find_gaps(shell.desk())); }, [&] { tell(keep(shell)); });
  const auto second = script_.tend(now);
  return again && second ? std::min(*again, *second) : again ? again : second;
}

Result<void> NoteScreen::leave(Shell& shell) {
  fill_all();
  return keep(shell);
}

void NoteScreen::choose(Choice choice, Commands& commands) {
  fill_all();
  told_gaps_ = false;
  commands.push_back([this, choice](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell));
    const bool own_words = kept_.editor.text() != composed_;
    asked_.reset();
    Desk& desk = shell.desk();
    const auto there = note_channels(desk, about_, choice.kind);
    const bool by_it = std::find(there.begin(), there.end(), choice.channel) != there.end();
    const Channel channel = by_it ? choice.channel : Channel::email;
    // Who was typed already goes along.
    TRY(ThirdPerson third, third_person(desk, about_, choice.kind));
    if (has_third() && third_placeholder(choice.kind) == third_placeholder(kind_) && !third_.name.empty())
      third = {third_.name, third_.email, third.copied};
    const OwnWords own = third_words(*catalog_, choice.kind, choice.tone, third);
    TRY(Draft draft, choice.own.empty() ? compose_note(desk, about_, choice.kind, channel, choice.tone, own)
                                        : compose_script(desk, about_, choice.own, own));
    draft.channel = channel;
    third_ = kept_third_ = third;
    TRY(const Changes changes, begin_note_anew(desk, place_.application, draft, third));
    shell.changed(changes);
    if (own_words) shell.say_done(desk.words("ui.letter.written-anew"));
    return {};
  });
}

void NoteScreen::file(Commands& commands) {
  commands.push_back([this](Shell& shell) -> Result<void> {
    const bool mail = draft_.channel == Channel::email;
    TRY_DONE(keep(shell));
    SentLetter letter{draft_.channel, mail ? kept_.subject : "", kept_.editor.text()};
    if (has_third()) letter.third = third_;
    TRY(const auto filed, mark_note_sent(shell.desk(), place_.application, letter));
    shell.changed(filed.changes);
    shell.replace(contact_place(about_.application.contact));
    shell.say_done(shell.desk().words("ui.note.filed"));
    return {};
  });
}

bool NoteScreen::asks_for_gaps(Commands& commands) {
  fill_all();
  if (!has_open_gaps() || told_gaps_) return false;
  told_gaps_ = focus_gap_ = true;
  const auto count =
      std::count_if(gaps_.begin(), gaps_.end(), [](const Gap& gap) { return gap.placed.empty(); });
  commands.push_back(Command::without_change([count](Shell& shell) -> Result<void> {
    shell.say(shell.desk().words.count("ui.note.gaps", static_cast<std::int64_t>(count)));
    return {};
  }));
  return true;
}

void NoteScreen::start_call(Commands& commands) {
  script_.start();
  commands.push_back(dial(address_));
}

void NoteScreen::press_primary(Commands& commands) {
  if (asked_ || script_.calling()) return file(commands);
  if (asks_for_third(commands)) return;
  if (is_call()) {
    if (!asks_for_gaps(commands)) start_call(commands);
    return;
  }
  fill_all();
  if (has_open_gaps()) return fill_gap();
  hand(commands);
}

void NoteScreen::hand(Commands& commands) {
  const WayOut& way = best_way_out(draft_.channel, addressed_);
  commands.push_back(Command::without_change([this, &way](Shell& shell) -> Result<void> {
    TRY_DONE(hand_out(way, place_.application, words())(shell));
    Object values;
    values.set("time", local_time_of_day(shell.desk().now()));
    asked_ = shell.desk().words("way." + std::string(way.id) + ".asked", values);
    return {};
  }));
}

void NoteScreen::press_keys(Commands& commands) {
  if (is_call()) script_.press_keys();
  if (!ImGui::IsAnyItemActive() && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_C))
    commands.push_back(copy_words(kept_.editor.text()));
}

bool NoteScreen::escape() {
  if (script_.calling()) {
    script_.stop();
    return true;
  }
  if (!asked_) return false;
  asked_.reset();
  return true;
}

std::unique_ptr<Screen> make_note_screen(const Place& place, const ScreenTools&) {
  return std::make_unique<NoteScreen>(place);
}

}  // namespace goodterms
