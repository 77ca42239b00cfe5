// Fields for a day or a moment that read what people type (core/reading/invitation.h).
#pragma once

#include "app/widgets/date_field.h"

namespace goodterms {

DateFieldLook moment_look(std::string_view label, std::string_view placeholder, DatePrecision precision,
                          Instant now);

}  // namespace goodterms
