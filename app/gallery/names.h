// Names as people have them, in the scripts that are tried: for the gallery, the tour and tests.
#pragma once

#include <array>

namespace goodterms {

struct NameOfScript {
  const char *person, *company, *role;
  const char* initials;  // as a disc before the name has them
};

inline constexpr std::array names_of_scripts = {
    NameOfScript{"محمد علي", "مختبرات الشمال", "محلل بيانات", "م"},
    NameOfScript{"王小明", "北風研究所", "数据分析师", "王"},
    NameOfScript{"שרה כהן", "מעבדות רוח צפון", "אנליסטית נתונים", "שכ"},
    NameOfScript{"हिना शर्मा", "उत्तर प्रयोगशाला", "डेटा विश्लेषक", "हिश"},
    NameOfScript{"Ελένη Παπαδοπούλου", "Εργαστήρια Βορρά", "Αναλύτρια", "ΕΠ"},
    NameOfScript{"Наталья Щёголева", "Северный ветер", "Аналитик", "НЩ"},
    NameOfScript{"김민준", "북풍 연구소", "데이터 분석가", "김"},
    NameOfScript{"สมชาย ใจดี", "ห้องปฏิบัติการลมเหนือ", "นักวิเคราะห์", "สใ"},
    NameOfScript{"Zoë Müller 👩‍💻", "Emoji & Söhne 🇩🇪", "Data Analyst", "ZM"}};

}  // namespace goodterms
