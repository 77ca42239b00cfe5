#include "platform/desktop/system_clock.h"

#include <ctime>

namespace goodterms {

Instant SystemClock::now() const {
  const std::time_t utc = std::time(nullptr);
  std::tm local{};
#ifdef _WIN32
  localtime_s(&local, &utc);
  const std::time_t as_if_utc = _mkgmtime(&local);
#else
  localtime_r(&utc, &local);
  const std::time_t as_if_utc = timegm(&local);
#endif
  return {utc, static_cast<std::int32_t>((as_if_utc - utc) / seconds_per_minute)};
}

}  // namespace goodterms
