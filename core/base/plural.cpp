#include "core/base/plural.h"

#include <algorithm>
#include <iterator>

namespace goodterms {
namespace {

using Form = PluralForm;

// Polish, Russian and their relatives tell by the last two digits.
bool ends_in_2_to_4(std::int64_t number) {
  const std::int64_t ten = number % 10, hundred = number % 100;
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14);
}

Form one_or_other(std::int64_t number) {
  return number == 1 ? Form::one : Form::other;
}

Form zero_and_one_are_one(std::int64_t number) {
  return number == 0 || number == 1 ? Form::one : Form::other;
}

Form east_slavic(std::int64_t number) {
  if (number % 10 == 1 && number % 100 != 11) return Form::one;
  return ends_in_2_to_4(number) ? Form::few : Form::many;
}

Form polish(std::int64_t number) {
  if (number == 1) return Form::one;
  return ends_in_2_to_4(number) ? Form::few : Form::many;
}

Form czech(std::int64_t number) {
  if (number == 1) return Form::one;
  return number >= 2 && number <= 4 ? Form::few : Form::other;
}

Form arabic(std::int64_t number) {
  if (number <= 2) return number == 0 ? Form::zero : number == 1 ? Form::one : Form::two;
  const std::int64_t hundred = number % 100;
  if (hundred >= 3 && hundred <= 10) return Form::few;
  return hundred >= 11 ? Form::many : Form::other;
}

Form hebrew(std::int64_t number) {
  return number == 1 ? Form::one : number == 2 ? Form::two : Form::other;
}

Form never_changes(std::int64_t) {
  return Form::other;
}

struct Rule {
  std::string_view language;
  Form (*form)(std::int64_t);
};

constexpr Rule rules[] = {{"fr", zero_and_one_are_one},
                          {"pt", zero_and_one_are_one},
                          {"hi", zero_and_one_are_one},
                          {"fa", zero_and_one_are_one},
                          {"bn", zero_and_one_are_one},
                          {"ru", east_slavic},
                          {"uk", east_slavic},
                          {"be", east_slavic},
                          {"pl", polish},
                          {"cs", czech},
                          {"sk", czech},
                          {"ar", arabic},
                          {"he", hebrew},
                          {"ja", never_changes},
                          {"zh", never_changes},
                          {"ko", never_changes},
                          {"vi", never_changes},
                          {"th", never_changes},
                          {"id", never_changes}};

constexpr std::string_view ids[] = {"zero", "one", "two", "few", "many", "other"};

}  // namespace

std::string_view plural_form_id(PluralForm form) {
  return ids[static_cast<std::size_t>(form)];
}

PluralForm plural_form(std::string_view language, std::int64_t number) {
  const std::string_view first = language.substr(0, language.find('-'));
  const auto rule = std::find_if(std::begin(rules), std::end(rules),
                                 [&](const Rule& each) { return each.language == first; });
  const std::int64_t absolute = number < 0 ? -number : number;
  return rule != std::end(rules) ? rule->form(absolute) : one_or_other(absolute);
}

}  // namespace goodterms
