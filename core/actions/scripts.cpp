#include "core/actions/scripts.h"

#include "core/actions/own_letters.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

Result<Draft> filled_in(const Catalog& catalog, std::string_view id, const Letter* letter, Object values,
                        const OwnWords& own) {
  if (letter == nullptr)
    return failure(ErrorCode::not_found, "error.letter.unknown", {{"id", std::string(id)}});
  for (const auto& [name, words] : own) {
    if (catalog.placeholder_label(name).empty())
      return failure(ErrorCode::invalid_input, "error.script.no-place", {{"name", name}});
    if (!is_valid_utf8(words)) return failure(ErrorCode::invalid_input, "error.letter.not-text");
    values.set(name, single_line(words));
  }
  return render_letter(catalog, *letter, values);
}

}  // namespace

Result<Draft> render_letter(const Catalog& catalog, const Letter& letter, const Object& values) {
  const RenderOptions options = letter_options(catalog);
  Draft draft;
  draft.channel = letter.words.channel;
  draft.tone = letter.words.tone.value_or(Tone::warm);
  draft.reason = letter.words.reason.value_or("");
  draft.template_id = letter.words.id;
  draft.confirmed_by = letter.words.confirmed_by;
  for (const Template& subject : letter.subjects) {
    TRY(Rendered line, subject.render(values, options));
    draft.subjects.push_back(std::move(line.text));
  }
  TRY(draft.body, letter.body.render(values, options));
  return draft;
}

std::vector<const Letter*> find_scripts(const Catalog& catalog, const ScriptChoice& choice) {
  std::vector<const Letter*> found;
  for (const Letter& letter : catalog.content().letters) {
    const LetterTemplate& words = letter.words;
    if (!choice.purpose.empty() && words.scenario != choice.purpose) continue;
    if (choice.channel && words.channel != *choice.channel) continue;
    if (choice.tone && words.tone != choice.tone) continue;
    if (!choice.reason.empty() && words.reason != choice.reason) continue;
    found.push_back(&letter);
  }
  return found;
}

Result<Draft> compose_script(Desk& desk, const Case& about, std::string_view id, const OwnWords& own) {
  TRY(Object values, letter_values(desk, about));
  TRY(const auto letter, letter_of_id(desk, about, std::string(id)));
  return filled_in(letters_for(desk, about), id, letter ? &*letter : nullptr, std::move(values), own);
}

Result<Draft> compose_script(const Catalog& catalog, std::string_view id, const OwnWords& own) {
  return filled_in(catalog, id, catalog.find_letter(id), Object(), own);
}

}  // namespace goodterms
