#include "core/actions/next_step.h"

#include <fmt/format.h>

#include "core/actions/channel_habits.h"
#include "core/actions/profile.h"
#include "core/store/case_list.h"

namespace goodterms {
namespace {

bool is_spoken(Channel channel) {
  return channel == Channel::phone || channel == Channel::voicemail;
}

NextAct act_of(Channel channel, const std::optional<Channel>& unconfirmed) {
  if (unconfirmed && !is_spoken(channel)) return NextAct::confirm;
  if (channel == Channel::phone) return NextAct::call;
  return channel == Channel::voicemail ? NextAct::voicemail : NextAct::write;
}

// The id of the sentence in advice.json.
std::string sentence_id(const NextStep& step, const CaseAdvice& advice, bool missed,
                        const std::optional<Channel>& unconfirmed) {
  switch (step.act) {
    case NextAct::confirm:
      return fmt::format("brief.confirm-{}", channel_id(*unconfirmed));
    case NextAct::voicemail:
      return "brief.voicemail";
    case NextAct::nothing:
      return {};
    case NextAct::write:
    case NextAct::call:
      break;
  }
  if (missed) return step.act == NextAct::call ? "brief.missed-call" : "brief.missed";
  if (step.channel == advice.channel.channel && advice.channel.usual)
    return usual_sentence_id("brief", step.channel);
  if (step.channel == advice.channel.channel) return fmt::format("brief.{}", advice.channel.rule);
  return fmt::format("brief.rather-{}", channel_id(step.channel));
}

}  // namespace

Channel next_channel(const CaseAdvice& advice, std::optional<Channel> chosen, std::optional<Channel> kept,
                     std::optional<Channel> unconfirmed) {
  if (chosen) return *chosen;
  if (kept) return *kept;
  return unconfirmed ? Channel::email : advice.channel.channel;
}

Result<NextStep> next_step(const Desk& desk, const Case& about, const Profile& profile,
                           const CaseAdvice& advice, std::optional<Channel> kept,
                           std::optional<Channel> unconfirmed) {
  NextStep step;
  if (about.application.sent && !unconfirmed) {
    step.act = NextAct::nothing;
    return step;
  }
  step.channel = next_channel(advice, std::nullopt, kept, unconfirmed);
  step.act = act_of(step.channel, unconfirmed);
  // Who asks for time or puts a call in writing says that, and not sorry.
  const bool missed =
      was_missed(about.application, desk.now()) && about.application.outcome.empty() && !unconfirmed;
  TRY(step.sentence, advice_sentence(desk, sentence_id(step, advice, missed, unconfirmed), about, profile));
  if (missed) {
    TRY(step.title, advice_sentence(desk, "brief.missed-title", about, profile));
  }
  if (step.act == NextAct::write) step.instead = Channel::phone;
  if (step.act == NextAct::call || step.act == NextAct::voicemail)
    step.instead = is_spoken(advice.channel.channel) ? Channel::email : advice.channel.channel;
  return step;
}

Result<NextStep> read_next_step(Desk& desk, Id<Application> id) {
  TRY(const auto row, CaseList(desk.connection()).find_row(id));
  if (!row) return failure(ErrorCode::not_found, "error.case.none", {{"number", id.value}});
  TRY(const Profile profile, read_profile(desk));
  TRY(const CaseAdvice advice, advise(desk, row->about, profile));
  return next_step(desk, row->about, profile, advice, row->draft, row->unconfirmed);
}

}  // namespace goodterms
