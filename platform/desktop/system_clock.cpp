#include "platform/desktop/system_clock.h"

#include <ctime>

#include "platform/desktop/system_zones.h"

namespace goodterms {

int own_offset_at(Seconds at) {
  const auto utc = static_cast<std::time_t>(at);
  std::tm local{};
#ifdef _WIN32
  if (localtime_s(&local, &utc) != 0) return 0;
  const std::time_t as_if_utc = _mkgmtime(&local);
#else
  if (localtime_r(&utc, &local) == nullptr) return 0;
  const std::time_t as_if_utc = timegm(&local);
#endif
  return static_cast<int>((as_if_utc - utc) / seconds_per_minute);
}

Instant SystemClock::now() const {
  const std::time_t utc = std::time(nullptr);
  return {utc, own_offset_at(utc)};
}

MovedClock::MovedClock(Instant start)
    : moved_(start.utc - SystemClock().now().utc), offset_minutes_(start.offset_minutes) {}

Instant MovedClock::now() const {
  return {SystemClock().now().utc + moved_, offset_minutes_};
}

}  // namespace goodterms
