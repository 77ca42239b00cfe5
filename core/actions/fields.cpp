#include "core/actions/fields.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/model/mail_address.h"

namespace goodterms {

Result<std::string> clean_field(std::string_view text, std::string_view field) {
  if (!is_valid_utf8(text)) {
    return failure(ErrorCode::invalid_input, "error.field.not-text",
                   {{"field", Wording{fmt::format("field.{}.name", field)}}});
  }
  std::string line = single_line(text);
  if (line.size() > longest_field) {
    return failure(ErrorCode::invalid_input, "error.field.too-long",
                   {{"field", Wording{fmt::format("field.{}.name", field)}}, {"most", longest_field}});
  }
  return line;
}

Result<std::string> clean_email(std::string_view text) {
  TRY(std::string address, clean_field(text, "email"));
  if (address.empty()) return address;
  return check_address(address);
}

}  // namespace goodterms
