#include "app/screens/stay_in_touch.h"

#include "app/screens/parts.h"
#include "app/widgets/navigation.h"

namespace goodterms {

namespace {

constexpr float as_high_as_a_ring = 56;  // the rows above it on Today

}  // namespace

void draw_stay_in_touch(const Canvas& canvas, Box& column, const std::vector<TodayPerson>& people,
                        Commands& commands) {
  canvas.line(column.cut_top(canvas.text_line_height(section_title), 2),
              canvas.ui().words("ui.today.stay-in-touch"), section_title);
  for (const TodayPerson& person : people) {
    ListRow shown;
    shown.title = person.name;
    shown.key = person.contact.value;
    shown.summary = person.summary;
    shown.initials = person.initials;
    const Box row = column.cut_top(canvas.ui().control(as_high_as_a_ring)).inset(-14, 0);
    if (draw_row(canvas, row, shown)) commands.push_back(go_to(contact_place(person.contact)));
  }
}

}  // namespace goodterms
