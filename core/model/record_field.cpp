#include "core/model/record_field.h"

#include <algorithm>

namespace goodterms {

std::string option_of(const RecordField& field) {
  std::string option(field.id);
  std::replace(option.begin(), option.end(), '_', '-');
  return option;
}

}  // namespace goodterms
