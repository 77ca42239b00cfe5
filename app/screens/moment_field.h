// Fields for a day or a moment that read what people type (core/reading/invitation.h).
#pragma once

#include <string>

#include "app/screens/make_screen.h"
#include "app/widgets/date_field.h"

namespace goodterms {

// `tools` outlives what is returned.
// What is typed or picked is meant on the clocks of `zone` (core/base/zones.h), this machine's where it is
// empty.
DateFieldLook moment_look(const ScreenTools& tools, std::string_view label, std::string_view placeholder,
                          DatePrecision precision, Instant now, const std::string& zone = {});

}  // namespace goodterms
