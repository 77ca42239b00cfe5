#include "core/advice/lint_rules.h"

namespace goodterms {

void lint_truthful(const LetterReading& letter, Findings& findings) {
  const auto add = [&](std::string_view list, const char* message) {
    for (const Hit& hit : letter.hits(list))
      findings.push_back({letter.range_of(hit), false, Principle::truthful, Severity::warning, message});
  };
  add("pay-of-the-other", "truthful.pay");
  add("comparison", "truthful.comparison");
  add("excuse", "truthful.excuse");
}

}  // namespace goodterms
