// What the parts of the form of a case share. Internal to case_form*.cpp.
#pragma once

#include <string>
#include <type_traits>

#include "core/model/record_field.h"

namespace goodterms {

// Null where the field is no text.
template <class Facts>
auto* text_of(Facts& facts, const RecordField& field) {
  std::conditional_t<std::is_const_v<Facts>, const std::string, std::string>* text = nullptr;
  visit_field(facts, field, [&](auto& value) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) text = &value;
  });
  return text;
}

}  // namespace goodterms
