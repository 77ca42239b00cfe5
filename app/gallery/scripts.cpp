#include "app/gallery/scripts.h"

#include "app/widgets/field.h"
#include "app/widgets/letter_editor.h"
#include "app/widgets/navigation.h"

namespace goodterms {
namespace {

constexpr float gap = 12;

constexpr ListRow people[] = {{"王小明", "北風研究所 · 数据分析师", "5 mo", "王"},
                              {"محمد علي", "مختبرات الشمال · Data Analyst", "1 y", "م"},
                              {"שרה כהן", "מעבדות רוח צפון (תל אביב)", "1 y", "שכ"},
                              {"हिना शर्मा", "उत्तर प्रयोगशाला", "2 y", "हिश"},
                              {"Ελένη Παπαδοπούλου", "Εργαστήρια Βορρά", "2 y", "ΕΠ"},
                              {"Наталья Щёголева", "Лаборатория «Северный ветер»", "2 y", "НЩ"},
                              {"김민준", "북풍 연구소", "3 y", "김"},
                              {"สมชาย ใจดี", "ห้องปฏิบัติการลมเหนือ", "3 y", "สใ"},
                              {"Zoë Müller 👩‍💻", "Emoji & Söhne 🇩🇪 👍🏽", "4 y", "ZM"}};

constexpr std::string_view letter =
    "Call محمد by tomorrow, and שרה (12:30) after him.\n\n"
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
  for (const ListRow& row : people)
    draw_row(canvas, list.cut_top(row_height(canvas), 4), row);
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
