#include "app/screens/stay_in_touch.h"

#include "app/screens/parts.h"
#include "app/widgets/navigation.h"

namespace goodterms {

void draw_stay_in_touch(const Canvas& canvas, Box& column, const std::vector<TodayPerson>& people,
                        Commands& commands) {
  canvas.line(column.cut_top(canvas.text_line_height(section_title), 8),
              canvas.ui().words("ui.today.stay-in-touch"), section_title);
  for (const TodayPerson& person : people) {
    ListRow shown;
    shown.title = person.name;
    shown.key = person.contact.value;
    shown.summary = person.summary;
    shown.initials = person.initials;
    const Box row = column.cut_top(row_height(canvas)).inset(-14, 0);
    if (draw_row(canvas, row, shown)) commands.push_back(go_to(contact_place(person.contact)));
  }
}

}  // namespace goodterms
