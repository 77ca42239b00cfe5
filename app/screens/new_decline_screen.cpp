#include "app/screens/new_decline_screen.h"

#include <imgui.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "app/screens/places.h"
#include "core/actions/profile.h"
#include "core/actions/remembered.h"
#include "core/base/text.h"
#include "core/reading/readable.h"

namespace goodterms {
namespace {

bool stands_alone(std::string_view words, std::size_t at, std::size_t length) {
  const auto of_a_word = [&](std::size_t place) {
    const auto byte = static_cast<unsigned char>(words[place]);
    return byte >= 0x80 || std::isalnum(byte) != 0;
  };
  return (at == 0 || !of_a_word(at - 1)) && (at + length == words.size() || !of_a_word(at + length));
}

// Where in the words stands what was read from them, every time it is said.
std::vector<EditorMark> marks_of(const Invitation& invitation, std::string_view words) {
  std::vector<EditorMark> marks;
  // What is remembered stands nowhere in it.
  const auto add = [&](const TextRange& range) {
    if (range.length() > 0) marks.push_back({range, MarkKind::filled});
  };
  for (const auto* read : {&invitation.company, &invitation.role, &invitation.contact, &invitation.title,
                           &invitation.email, &invitation.phone, &invitation.linkedin}) {
    if (!*read) continue;
    add((*read)->range);
    const std::string& value = (*read)->value;
    for (std::size_t at = value.empty() ? std::string_view::npos : words.find(value);
         at != std::string_view::npos; at = words.find(value, at + value.size()))
      if (stands_alone(words, at, value.size())) add({at, at + value.size()});
  }
  if (invitation.interview && invitation.interview->has_time) add(invitation.interview->range);
  std::sort(marks.begin(), marks.end(), [](const EditorMark& left, const EditorMark& right) {
    return std::pair(left.range.begin, right.range.end) < std::pair(right.range.begin, left.range.end);
  });
  std::size_t end = 0;
  marks.erase(std::remove_if(marks.begin(), marks.end(),
                             [&](const EditorMark& mark) {
                               if (mark.range.begin < end) return true;
                               end = mark.range.end;
                               return false;
                             }),
              marks.end());
  return marks;
}

}  // namespace

Result<void> NewDeclineScreen::read(Desk& desk) {
  reasons_ = desk.catalog().plain_reasons();
  if (reason_.empty() && !reasons_.empty()) reason_ = reasons_.front().id;
  now_ = desk.now();
  TRY(const Profile profile, read_profile(desk));
  ask_name_ = profile.name.empty();
  TRY_DONE(allowed_.read(desk));
  TRY(const auto unfinished, read_unfinished(desk));
  // Thrown away, undone or written on elsewhere, it is so here too; what is being written here is newer.
  const bool other = written_out(unfinished.value_or(UnfinishedDecline())) != kept_;
  if (other && !holds_words()) {
    if (unfinished) {
      go_on_with(*unfinished);
    } else {
      begin_anew();
    }
  }
  return {};
}

void NewDeclineScreen::go_on_with(const UnfinishedDecline& unfinished) {
  form_ = CaseForm(tools_, unfinished.facts);
  if (!unfinished.interview.empty()) form_.set_typed_interview(unfinished.interview);
  if (!unfinished.facts.application.reason.empty()) reason_ = unfinished.facts.application.reason;
  my_name_ = unfinished.my_name;
  my_name_was_read_ = false;
  invitation_.set_text(unfinished.invitation, {});
  invitation_.set_marks(
      marks_of(tools_.reader().read(unfinished.invitation, now_, tools_.zones()), unfinished.invitation));
  keep_with_words(unfinished.envelope);
  language_ = unfinished.envelope.language;
  kept_ = seen_ = written_out(as_it_stands());
}

void NewDeclineScreen::begin_anew() {
  form_ = CaseForm(tools_);
  invitation_.set_text("", {});
  my_name_.clear();
  keep_with_words({});
  language_.clear();
  kept_ = seen_ = written_out({});
  keep_pause_.kept();
}

UnfinishedDecline NewDeclineScreen::as_it_stands() const {
  if (!is_unfinished()) return {};
  UnfinishedDecline unfinished{form_.as_typed(), form_.typed_interview(), invitation_.text(), my_name_,
                               envelope()};
  unfinished.facts.application.reason = reason_;
  return unfinished;
}

Result<void> NewDeclineScreen::leave(Shell& shell) {
  keep_pause_.kept();
  if (!holds_words()) return {};
  Desk& desk = shell.desk();
  TRY(const Changes changes, is_unfinished() ? keep_unfinished(desk, as_it_stands()) : drop_unfinished(desk));
  kept_ = seen_ = written_out(as_it_stands());
  shell.changed(changes);
  return {};
}

std::optional<double> NewDeclineScreen::tend(Shell& shell, double now) {
  if (std::exchange(paste_, false)) {
    if (is_unfinished()) {
      shell.say(shell.desk().words("ui.new.begun-before"));
    } else {
      shell.paste([this](Shell& pasting, std::string text) { return take(pasting, text); });
    }
    return 0.0;
  }
  if (!file_.empty()) {
    if (const auto opened = open(shell, std::exchange(file_, {})); !opened) shell.say(opened.error());
    return 0.0;
  }
  if (!holds_words()) return std::nullopt;
  if (std::string standing = written_out(as_it_stands()); standing != seen_) {
    seen_ = std::move(standing);
    keep_pause_.written(now);
  }
  const auto keep_at = keep_pause_.at();
  if (!keep_at) return std::nullopt;
  if (now < *keep_at) return *keep_at - now;
  if (const auto kept = leave(shell); !kept) shell.say(kept.error());
  return std::nullopt;
}

Result<void> NewDeclineScreen::open(Shell& shell, const std::string& path) {
  if (is_unfinished()) {
    shell.say(shell.desk().words("ui.new.begun-before"));
    return {};
  }
  // One byte more than fits, so that what is too long is told and not cut.
  TRY(const std::string bytes, shell.platform().files().read_start(path, largest_invitation_file + 1));
  TRY(const std::string text, readable_invitation(bytes, tools_.zones()));
  invitation_.set_text(text, {});
  keep_with_words(envelope_of(bytes));
  understand(shell);
  return {};
}

Result<void> NewDeclineScreen::take(Shell& shell, const std::string& invitation) {
  if (!invitation_.text().empty()) return {};  // written while the clipboard took its time
  invitation_.set_text(invitation, {});
  keep_with_words({});
  understand(shell);
  return {};
}

void NewDeclineScreen::keep_with_words(Envelope envelope) {
  envelope_ = std::move(envelope);
  const std::string& text = invitation_.text();
  head_ = text.substr(0, text.find("\n\n"));
}

// Words that were pasted since over those of a mail have nothing of its.
Envelope NewDeclineScreen::envelope() const {
  const bool same = !head_.empty() && invitation_.text().find(head_) != std::string::npos;
  Envelope envelope = same && !envelope_.empty() ? envelope_ : envelope_of(invitation_.text());
  envelope.language = language_;
  return envelope;
}

void NewDeclineScreen::understand(Shell& shell) {
  if (const std::string source = invitation_.text(); source != source_ && is_invitation_file(source)) {
    // The source of a mail becomes the mail; where it cannot, or its source is wanted back, it is read as it
    // stands.
    source_ = source;
    if (const auto text = readable_invitation(source, tools_.zones())) {
      invitation_.replace_all(*text, {});
      keep_with_words(envelope_of(source));
    }
  }
  Invitation read = tools_.reader().read(invitation_.text(), now_, tools_.zones());
  if (const auto remembered = take_remembered(shell.desk(), read); !remembered) shell.say(remembered.error());
  language_ = read.language;
  form_.take_over(read);
  if (my_name_.empty() || my_name_was_read_) {
    my_name_ = read.my_name ? read.my_name->value : std::string();
    my_name_was_read_ = read.my_name.has_value();
  }
  invitation_.set_marks(marks_of(read, invitation_.text()));
}

void NewDeclineScreen::begin(Commands& commands, std::optional<Stage> then) {
  commands.push_back([this, then](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    auto facts = form_.facts();
    if (!facts) {  // the fields say what is missing
      more_ = more_ || form_.is_wrong_below();
      return {};
    }
    if (ask_name_ && !trim(my_name_).empty()) {
      TRY(const Changes changes, change_profile(desk, [this](Profile& profile) { profile.name = my_name_; }));
      shell.changed(changes);
    }
    facts->application.reason = reason_;
    Id<Application> id;
    TRY(const Changes changes,
        desk.log.journal().change({"start-case", facts->company.name}, desk.now(), [&]() -> Result<void> {
          TRY(const auto started, start_case(desk, *facts, invitation_.text(), envelope()));
          id = started.value;
          TRY_DONE(drop_unfinished(desk));
          return {};
        }));
    shell.changed(changes);
    shell.replace(case_place(id, then ? then : then_));
    return {};
  });
}

void NewDeclineScreen::press_primary(Commands& commands) {
  begin(commands);
}

void NewDeclineScreen::press_paste(Commands& commands) {
  commands.push_back([this](Shell& shell) -> Result<void> {
    shell.paste([this](Shell& pasting, std::string pasted) {
      if (pasted.empty()) pasting.say(pasting.desk().words("ui.new.nothing-to-paste"));
      return take(pasting, pasted);
    });
    return {};
  });
}

void NewDeclineScreen::press_keys(Commands& commands) {
  // Also where nothing has the caret, as on a phone.
  if (!ImGui::GetIO().WantTextInput && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_V))
    press_paste(commands);
}

std::unique_ptr<Screen> make_new_decline_screen(const Place& place, const ScreenTools& tools) {
  return std::make_unique<NewDeclineScreen>(place, tools);
}

}  // namespace goodterms
