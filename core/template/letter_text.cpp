#include "core/template/letter_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/digits.h"
#include "core/template/catalog.h"

namespace goodterms {
namespace {

constexpr std::string_view placed_error = "error.template.at";

const Filling* filling_of(const Error& error, std::string_view name) {
  if (error.wording.key != placed_error) return nullptr;
  const auto& fillings = error.wording.fillings;
  const auto found = std::find_if(fillings.begin(), fillings.end(),
                                  [name](const Filling& filling) { return filling.name == name; });
  return found == fillings.end() ? nullptr : &*found;
}

}  // namespace

bool is_letter_flag(std::string_view name) {
  return std::find(std::begin(content_flags), std::end(content_flags), name) != std::end(content_flags);
}

Result<Template> parse_letter_text(std::string_view text, const IsPlaceholder& is_placeholder) {
  TRY(Template parsed, Template::parse(text));
  for (const Template::Use& use : parsed.uses()) {
    const auto wrong_here = [&](Wording what) {
      const TextPosition at = position_in(text, use.source.begin);  // counts from the beginning: only once
      return failure(ErrorCode::invalid_input, placed_error,
                     {{"line", at.line}, {"column", at.column}, {"what", std::move(what)}});
    };
    const bool writes = use.kind == NodeKind::variable || use.kind == NodeKind::unescaped;
    if (use.kind == NodeKind::partial) {
      return wrong_here({"error.content.partial", {{"tag", fmt::format("{{{{>{}}}}}", use.name)}}});
    }
    if (is_letter_flag(use.name) && writes) {
      return wrong_here(
          {"error.content.flag-written",
           {{"name", use.name}, {"section", fmt::format("{{{{#{}}}}}...{{{{/{}}}}}", use.name, use.name)}}});
    }
    if (!is_letter_flag(use.name) && !is_placeholder(use.name)) {
      return wrong_here({"error.content.no-placeholder", {{"name", use.name}}});
    }
  }
  return parsed;
}

std::optional<TextPosition> position_of(const Error& error) {
  const Filling* const line = filling_of(error, "line");
  const Filling* const column = filling_of(error, "column");
  if (line == nullptr || column == nullptr) return std::nullopt;
  const auto row = parse_digits(line->text), place = parse_digits(column->text);
  if (!row || !place) return std::nullopt;
  return TextPosition{static_cast<std::size_t>(*row), static_cast<std::size_t>(*place)};
}

Wording what_is_wrong(const Error& error) {
  const Filling* const what = filling_of(error, "what");
  return what == nullptr ? error.wording : what->wording;
}

}  // namespace goodterms
