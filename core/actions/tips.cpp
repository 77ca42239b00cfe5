#include "core/actions/tips.h"

#include <algorithm>
#include <string>

#include "core/actions/guide.h"
#include "core/store/settings.h"

namespace goodterms {
namespace {

constexpr std::string_view put_away = "put-away";

std::string key_of(std::string_view id) {
  return "tip." + std::string(id);
}

}  // namespace

const GuideAnswer* find_guide_answer(const Desk& desk, std::string_view id) {
  const std::size_t dot = id.find('.');
  const GuidePage* page = find_guide_page(desk.catalog().content().guide, id.substr(0, dot));
  if (page == nullptr || dot == std::string_view::npos) return nullptr;
  const auto found = std::find_if(page->answers.begin(), page->answers.end(),
                                  [&](const GuideAnswer& answer) { return answer.id == id.substr(dot + 1); });
  return found == page->answers.end() ? nullptr : &*found;
}

Result<bool> is_put_away(Desk& desk, std::string_view id) {
  TRY(const std::string kept, Settings(desk.connection()).read(key_of(id)));
  return kept == put_away;
}

Result<Changes> put_tip_away(Desk& desk, std::string_view id) {
  return desk.log.journal().change({"put-tip-away", ""}, desk.now(),
                                   [&] { return Settings(desk.connection()).write(key_of(id), put_away); });
}

}  // namespace goodterms
