#include "core/actions/earlier_letters.h"

#include <fmt/format.h>

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
  const bool same_company = other.company.id == about.company.id;
  return EarlierDecline{other.application.id, other.application.role,
                        same_company ? std::string() : other.company.name, *last->sent, same_person};
}

Result<std::string> earlier_decline_sentence(Desk& desk, const Case& about, Tone tone) {
  TRY(const auto earlier, earlier_decline(desk, about));
  if (!earlier || !earlier->same_person || desk.now().utc - earlier->sent.utc > remembered_for)
    return std::string();
  const Catalog& letters = letters_for(desk, about);
  const SentenceEntry* sentence = letters.find_advice(fmt::format("told-before.{}", tone_id(tone)));
  if (sentence == nullptr) return std::string();
  const Date today = local_date(desk.now()), day = local_date(earlier->sent);
  Object values;
  values.set("earlier_role", earlier->role);
  values.set("earlier_company", earlier->company);
  values.set("earlier_day",
             day < today ? spell_past_day(letters.content().formats, day, today) : std::string());
  TRY(Rendered rendered, sentence->text.render(values, letter_options(letters)));
  return std::move(rendered.text);
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
