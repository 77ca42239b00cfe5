#include "core/actions/earlier_letters.h"

#include <algorithm>

#include "core/actions/letters.h"
#include "core/store/case_list.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

// Warm is usual; what is written at more length says the same less stiffly than what is formal.
constexpr std::array tones_in_order = {Tone::warm, Tone::fuller, Tone::formal};

const Message* last_decline(const std::vector<Message>& sent, Id<Application> except) {
  const auto found = std::find_if(sent.begin(), sent.end(), [&](const Message& message) {
    return message.application != except && message.purpose.empty();
  });
  return found == sent.end() ? nullptr : &*found;
}

}  // namespace

Result<std::optional<EarlierDecline>> earlier_decline(Desk& desk, const Case& about) {
  // The case's own letters are among them, and answers to what came back.
  constexpr int most = 20;
  Messages messages(desk.connection());
  std::vector<Message> sent;
  if (about.contact) {
    TRY(sent, messages.sent_to(about.contact->id, most));
  }
  const Message* last = last_decline(sent, about.application.id);
  const bool same_person = last != nullptr;
  if (last == nullptr) {
    TRY(sent, messages.sent_to(about.company.id, most));
    last = last_decline(sent, about.application.id);
  }
  if (last == nullptr) return std::nullopt;
  TRY(const Case other, read_case(desk, last->application));
  return EarlierDecline{other.application.id, other.application.role, *last->sent, same_person};
}

Result<Tone> unused_tone(Desk& desk, const Case& about, const std::function<std::string(Tone)>& template_of) {
  Messages messages(desk.connection());
  const Id<Contact> contact = about.contact ? about.contact->id : Id<Contact>();
  TRY(const auto used, messages.templates_to(contact, about.company.id, about.application.id));
  std::vector<Tone> free;
  for (const Tone tone : tones_in_order) {
    const std::string id = template_of(tone);
    if (!id.empty() && std::find(used.begin(), used.end(), id) == used.end()) free.push_back(tone);
  }
  if (free.empty()) return tones_in_order.front();
  // Who waits longer takes the first of them.
  TRY(const std::int64_t before,
      CaseList(desk.connection()).count_unwritten_before(about.application, default_reason));
  return free[static_cast<std::size_t>(before) % free.size()];
}

}  // namespace goodterms
