#include "platform/web/web_zones.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "core/base/text.h"
#include "platform/web/host.h"

namespace goodterms {
namespace {

std::string spoken(std::string_view name) {
  std::string words = fold(name);
  for (char& c : words)
    if (c == '_') c = ' ';
  return words;
}

}  // namespace

std::optional<int> WebZones::offset_at(std::string_view zone, Seconds utc) const {
  const int minutes = host_offset_at(std::string(zone).c_str(), static_cast<double>(utc));
  return minutes == host_no_zone ? std::nullopt : std::optional(minutes);
}

std::string WebZones::find(std::string_view written) const {
  if (names_.empty()) {
    const std::unique_ptr<char, decltype(&std::free)> lines(host_zones(), &std::free);
    std::string_view rest = lines.get();
    while (!rest.empty()) {
      const std::string zone(rest.substr(0, rest.find('\n')));
      rest.remove_prefix(std::min(rest.size(), zone.size() + 1));
      const std::size_t slash = zone.rfind('/');
      if (slash == std::string::npos) continue;
      names_.try_emplace(spoken(zone), zone);
      const auto [known, is_new] = names_.try_emplace(spoken(zone.substr(slash + 1)), zone);
      if (!is_new && known->second != zone) known->second.clear();
    }
  }
  const auto found = names_.find(spoken(written));
  if (found != names_.end()) return found->second;
  // An older name of one that is listed.
  const bool whole = written.find('/') != std::string_view::npos;
  return whole && offset_at(written, 0) ? std::string(written) : std::string();
}

}  // namespace goodterms
