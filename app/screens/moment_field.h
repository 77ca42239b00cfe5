// Fields for a day or a moment that read what people type (core/reading/invitation.h).
#pragma once

#include "app/screens/make_screen.h"
#include "app/widgets/date_field.h"

namespace goodterms {

// `tools` outlives what is returned.
DateFieldLook moment_look(const ScreenTools& tools, std::string_view label, std::string_view placeholder,
                          DatePrecision precision, Instant now);

}  // namespace goodterms
