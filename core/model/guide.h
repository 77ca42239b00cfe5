// The guide: short answers to what people ask, as content. Read from assets/content/<language>/guide.json by
// core/template/catalog.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace goodterms {

// A question or a heading, and what is to be said to it in a line or two.
struct GuideAnswer {
  std::string id;     // "explain"; one of its page
  std::string title;  // "Must I explain why?"
  std::string text;
  std::string link;   // "Open People"; empty where it leads nowhere
  std::string place;  // where that leads: the id of a place of the app, or "guide.<id of a page>"
};

struct GuidePoint {
  std::string title;
  std::string text;
};

struct GuidePage {
  std::string id;     // "answers"
  std::string title;  // "Short answers"
  std::string lead;   // a sentence under it
  std::vector<GuideAnswer> answers;
  // A few words side by side at the end; none on most pages.
  std::string points_title;
  std::vector<GuidePoint> points;
};

// What a place begins with that is a page of the guide.
inline constexpr std::string_view guide_place_prefix = "guide.";

}  // namespace goodterms
