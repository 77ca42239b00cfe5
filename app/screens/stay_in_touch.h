// Whom it is time to write to, or soon: a list under its title.
#pragma once

#include <vector>

#include "app/screens/screen.h"
#include "app/screens/today_view.h"

namespace goodterms {

// Cuts it off the top of `column`.
void draw_stay_in_touch(const Canvas& canvas, Box& column, const std::vector<TodayPerson>& people,
                        Commands& commands);

}  // namespace goodterms
