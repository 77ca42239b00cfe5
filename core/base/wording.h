// Which text of the interface's catalog is meant, and what is filled into it. Code below the command line and
// the window has no language: it says what it means with a Wording, and Words (core/template/words.h) turns
// that into a sentence where somebody reads it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace goodterms {

struct Filling;

struct Wording {
  Wording();
  Wording(std::string of);
  Wording(std::string of, std::vector<Filling> with);

  std::string key;  // of assets/content/<language>/interface.json: "error.file.none"
  std::vector<Filling> fillings;
};

// What a {{name}} of the text is replaced with: words that are the same in every language (a path, what the
// user typed, a number), or another text of the catalog.
struct Filling {
  Filling(std::string_view called, std::string value) : name(called), text(std::move(value)) {}
  Filling(std::string_view called, std::string_view value) : name(called), text(value) {}
  Filling(std::string_view called, const char* value) : name(called), text(value) {}
  template <class Number, class = std::enable_if_t<std::is_integral_v<Number>>>
  Filling(std::string_view called, Number number) : name(called), text(std::to_string(number)) {}
  Filling(std::string_view called, Wording value) : name(called), wording(std::move(value)) {}

  std::string name;
  std::string text;
  Wording wording;  // has a key: stands in place of `text`
};

// Written where Filling is complete: not every compiler waits for that with what stands inside the struct.
inline Wording::Wording() = default;
inline Wording::Wording(std::string of) : key(std::move(of)) {}
inline Wording::Wording(std::string of, std::vector<Filling> with)
    : key(std::move(of)), fillings(std::move(with)) {}

// "error.file.none (path: /x)": for logs, tests, and the case that the catalog itself cannot be read.
inline std::string plain(const Wording& wording) {
  std::string text = wording.key;
  for (const Filling& filling : wording.fillings) {
    text += &filling == &wording.fillings.front() ? " (" : ", ";
    text += filling.name + ": " + (filling.wording.key.empty() ? filling.text : plain(filling.wording));
  }
  if (!wording.fillings.empty()) text += ')';
  return text;
}

}  // namespace goodterms
