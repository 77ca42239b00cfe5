#include "tests/bench/make_log.h"

#include "assets/embedded_content.h"
#include "core/actions/content_files.h"
#include "core/actions/profile.h"
#include "platform/desktop/system_clock.h"
#include "platform/desktop/system_files.h"

namespace goodterms {

Result<std::vector<Id<Application>>> make_log(const std::string& path, std::span<const CaseFacts> cases) {
  SystemFiles files;
  const SystemClock clock;
  TRY(const Languages languages, Languages::load(embedded_content(), {}));
  TRY(const Words words, load_words(embedded_content()));
  TRY(Log log, Log::open({path, nullptr}, IfMissing::create, files, clock.now()));
  Desk desk{log, languages, words, clock, files};
  TRY_DONE(save_profile(desk, {"Sam Okafor", "", "", ""}));
  std::vector<Id<Application>> made;
  for (const CaseFacts& facts : cases) {
    TRY(const auto started, start_case(desk, facts));
    made.push_back(started.value);
  }
  return made;
}

}  // namespace goodterms
