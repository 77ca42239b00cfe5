// What screens share that takes long to make and is kept by the shell, and how a screen is made for a place.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/screens/screen.h"
#include "core/advice/linter.h"

namespace goodterms {

class ScreenTools {
 public:
  // `words` outlives the tools.
  ScreenTools(const LintWords& words, std::string version) : words_(words), version_(std::move(version)) {}

  // Made when the first letter is shown, not when the app starts: it takes as long as a few frames.
  const Linter& linter() const {
    if (!linter_) linter_.emplace(words_);
    return *linter_;
  }
  const std::string& version() const { return version_; }

 private:
  const LintWords& words_;
  std::string version_;
  mutable std::optional<Linter> linter_;
};

// The screen of a place. `tools` outlives it.
std::unique_ptr<Screen> make_screen(const Place& place, const ScreenTools& tools);

}  // namespace goodterms
