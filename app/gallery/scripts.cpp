#include "app/gallery/scripts.h"

#include "app/gallery/names.h"
#include "app/widgets/field.h"
#include "app/widgets/letter_editor.h"
#include "app/widgets/navigation.h"

namespace goodterms {
namespace {

constexpr float gap = 12;

constexpr std::string_view letter =
    "Call محمد by tomorrow, and שרה (12:30) after that.\n\n"
    "שלום שרה, תודה על ההזמנה ל-Northwind Labs ביום 10 במרץ. אני כבר קיבלתי הצעה אחרת.\n\n"
    "مرحبا محمد، شكرا على الدعوة إلى Northwind Labs يوم 10 مارس.\n\n"
    "王小明，您好。हिना, धन्यवाद। 김민준 님께. สวัสดีสมชาย Γεια σου, Ελένη. Здравствуйте, Наталья. "
    "👩‍👩‍👧‍👦 🇩🇪 👍🏽";

}  // namespace

void draw_scripts(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  const TextStyle title{text_size::title, Weight::semibold};
  canvas.line(box.cut_top(canvas.text_line_height(title), gap), "王小明, محمد, שרה, हिना, Ελένη", title);
  Box list = box.cut_left(box.width * 0.46F, 2 * gap);
  for (const NameOfScript& one : names_of_scripts)
    draw_row(canvas, list.cut_top(row_height(canvas), 4), {one.person, one.company, "2 y", one.initials});
  Field contact{"Contact"};
  contact.from_invitation = true;
  std::string name = "Dr. محمد علي";
  draw_field(canvas, box.cut_top(field_height(canvas, contact, box.width), gap), contact, name);
  canvas.card(box);
  LetterEditor editor;
  editor.set_text(letter, {});
  editor.draw(canvas, box.inset(22, 20), LetterEditorLook{"Letter in many scripts"});
}

}  // namespace goodterms
