#include "app/screens/own_words_view.h"

#include <algorithm>

#include "app/screens/language_name.h"
#include "core/actions/example.h"
#include "core/actions/story.h"
#include "core/base/text.h"
#include "core/template/letter_text.h"

namespace goodterms {
namespace {

std::string channel_words(const Desk& desk, Channel channel) {
  return desk.words("ui.own.channel." + std::string(channel_id(channel)));
}

std::string purpose_words(const Desk& desk, const std::string& purpose) {
  const std::string key = "ui.own.purpose." + purpose;
  return desk.words.has(key) ? desk.words(key) : purpose;
}

}  // namespace

Result<std::vector<OwnLetterRow>> read_own_rows(Desk& desk) {
  TRY(const auto letters, list_own_letters(desk));
  std::vector<OwnLetterRow> rows;
  for (const OwnLetter& letter : letters) {
    OwnLetterRow row;
    row.id = letter.id;
    row.title = letter.title;
    row.broken = problem_of(desk.catalog(), letter).has_value();
    row.below = row.broken
                    ? desk.words("ui.own.broken")
                    : channel_words(desk, letter.channel) + " · " + purpose_words(desk, letter.purpose);
    if (!row.broken && base_language(letter.language) != base_language(desk.catalog().content().language))
      row.below += " · " + language_name(desk.words, letter.language);
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<OwnLetterCase> read_own_case(Desk& desk, Id<Application> wanted) {
  OwnLetterCase filled;
  if (!wanted) {
    TRY(const auto newest, read_cases(desk, CaseShelf::desk, {}, 1));
    if (!newest.empty()) wanted = newest.front().about.application.id;
  }
  filled.real = static_cast<bool>(wanted);
  if (wanted) {
    TRY(filled.about, read_case(desk, wanted));
  } else {
    filled.about = example_case(desk);
  }
  filled.as_of = filled.about.application.sent;
  const FixedClock clock(filled.as_of.value_or(desk.now()));
  Desk then{desk.log, desk.languages, desk.words, clock, desk.files};
  TRY(filled.places, placeholder_values(then, filled.about));
  Object values;
  values.set("role", filled.about.application.role);
  values.set("company", filled.about.company.name);
  filled.told = desk.words(filled.real ? "ui.own.filled-in" : "ui.own.filled-in-example", values);
  return filled;
}

Result<OwnLetter> wording_of(Desk& desk, const Case& about, bool of_sent) {
  TRY(const auto sent, letters_sent(desk, about.application.id));
  const auto said = std::find_if(sent.rbegin(), sent.rend(),
                                 [](const Message& message) { return message.says_what_stands(); });
  TRY(const auto kept, kept_draft(desk, about.application.id));
  if ((of_sent || !kept) && said != sent.rend()) {
    Draft draft;
    draft.channel = said->channel;
    draft.tone = said->tone;
    draft.reason = about.application.reason;
    draft.template_id = said->template_id;
    return own_letter_from(desk, about, draft, {said->subject, said->body}, said->sent);
  }
  TRY(const Draft draft, compose_letter(desk, about, {}));
  const std::string subject = draft.subjects.empty() ? std::string() : draft.subjects.front();
  return own_letter_from(desk, about, draft, {subject, draft.body.text});
}

std::vector<OwnChoice> purposes_to_choose(const Desk& desk, Channel channel) {
  std::vector<OwnChoice> all;
  for (const Letter& letter : desk.catalog().content().letters) {
    const std::string& purpose = letter.words.scenario;
    const bool there =
        std::any_of(all.begin(), all.end(), [&](const OwnChoice& one) { return one.id == purpose; });
    if (!there && can_be_own(purpose) && letter.words.channel == channel)
      all.push_back({purpose, purpose_words(desk, purpose)});
  }
  return all;
}

std::vector<OwnChoice> reasons_to_choose(const Desk& desk) {
  std::vector<OwnChoice> all = {{"", desk.words("ui.own.any-reason")}};
  for (const Reason& reason : desk.catalog().content().reasons)
    all.push_back({reason.id, reason.label});
  return all;
}

std::vector<OwnChoice> languages_to_choose(const Desk& desk) {
  std::vector<OwnChoice> all;
  constexpr std::string_view names = "language.";
  // Those that there are letters in come first.
  for (const std::string& tag : desk.languages.tags())
    all.push_back({tag, language_name(desk.words, tag)});
  for (const std::string_view key : desk.words.keys_beginning(names)) {
    const std::string tag(key.substr(names.size()));
    const bool there =
        std::any_of(all.begin(), all.end(), [&](const OwnChoice& one) { return one.id == tag; });
    if (!there) all.push_back({tag, desk.words(key)});
  }
  return all;
}

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string tag_of(const PlaceholderValue& place) {
  return "{{" + place.name + "}}";
}

std::string label_of(const PlaceholderValue& place) {
  return "[" + place.label + "]";
}

}  // namespace

std::string with_labels(const std::string& source, const std::vector<PlaceholderValue>& places) {
  std::string shown = source;
  for (const PlaceholderValue& place : places)
    shown = replaced(std::move(shown), tag_of(place), label_of(place));
  return shown;
}

std::string with_tags(const std::string& shown, const std::vector<PlaceholderValue>& places) {
  std::string source = shown;
  for (const PlaceholderValue& place : places)
    source = replaced(std::move(source), label_of(place), tag_of(place));
  return source;
}

TextPosition shown_position(const std::string& source, TextPosition at,
                            const std::vector<PlaceholderValue>& places) {
  std::size_t byte = 0;
  while (byte < source.size()) {
    const TextPosition here = position_in(source, byte);
    if (here.line > at.line || (here.line == at.line && here.column >= at.column)) break;
    next_code_point(source, byte);
  }
  const std::string before = with_labels(source.substr(0, byte), places);
  return position_in(before, before.size());
}

std::vector<TextRange> labels_in(const std::string& shown, const std::vector<PlaceholderValue>& places) {
  std::vector<TextRange> ranges;
  for (const PlaceholderValue& place : places) {
    const std::string label = label_of(place);
    for (std::size_t at = shown.find(label); at != std::string::npos;
         at = shown.find(label, at + label.size()))
      ranges.push_back({at, at + label.size()});
  }
  return ranges;
}

std::vector<TemplateTag> tags_in(const std::string& source, const std::vector<PlaceholderValue>& places) {
  constexpr std::string_view open = "{{", close = "}}", signs = "#^/&{ ";
  std::vector<TemplateTag> tags;
  for (std::size_t at = source.find(open); at != std::string::npos;) {
    const std::size_t end = source.find(close, at);
    if (end == std::string::npos) break;
    std::string_view name = std::string_view(source).substr(at + open.size(), end - at - open.size());
    while (!name.empty() && signs.find(name.front()) != std::string_view::npos)
      name.remove_prefix(1);
    name = trim(name);
    const bool known = is_letter_flag(name) ||
                       std::any_of(places.begin(), places.end(),
                                   [name](const PlaceholderValue& place) { return place.name == name; });
    tags.push_back({{at, end + close.size()}, known});
    at = source.find(open, end + close.size());
  }
  return tags;
}

}  // namespace goodterms
