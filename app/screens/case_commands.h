// What is done with whole cases from several places.
#pragma once

#include "app/screens/screen.h"

namespace goodterms {

// Files the example and shows it; it can be thrown away like any other.
Command look_at_example();

}  // namespace goodterms
