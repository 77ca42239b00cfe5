#include "core/actions/channel_habits.h"

#include <fmt/format.h>

#include "core/actions/letters.h"
#include "core/store/profiles.h"

namespace goodterms {

std::optional<Channel> channel_to_remember(const ChannelHabits& habits, const ChannelAdvice& advice) {
  const auto habit = habits.find(advice.rule);
  if (habit == habits.end() || habit->second.usual || habit->second.times != habit_offered_at)
    return std::nullopt;
  return habit->second.channel;
}

std::string usual_sentence_id(std::string_view kind, Channel channel) {
  return fmt::format("{}.usual-{}", kind, channel_id(channel));
}

Result<void> count_channel(Desk& desk, const Case& about, Channel channel) {
  Profiles profiles(desk.connection());
  TRY(const Profile profile, profiles.read());
  const ChannelAdvice advice = advise_channel(advice_facts(desk, about), profile.habits);
  // A voicemail stands in for a call that was not answered.
  const Channel taken = channel == Channel::voicemail ? Channel::phone : channel;
  if (!may_become_habit(advice.rule) || advice.usual) return {};
  const auto before = profile.habits.find(advice.rule);
  if (follows(advice, taken)) {  // only what is taken again and again is a habit
    return before == profile.habits.end() ? Result<void>() : profiles.write_habit(advice.rule, {});
  }
  ChannelHabit habit{taken, 1};
  if (before != profile.habits.end() && before->second.channel == taken) habit.times += before->second.times;
  return profiles.write_habit(advice.rule, habit);
}

Result<Changes> remember_channel(Desk& desk, std::string_view rule, Channel channel) {
  if (!may_become_habit(rule)) return failure(ErrorCode::invalid_input, "error.letter.no-habit");
  return desk.log.journal().change({"usual-channel", ""}, desk.now(), [&]() -> Result<void> {
    return Profiles(desk.connection()).write_habit(rule, {channel, 0, true});
  });
}

Result<Changes> forget_usual_channels(Desk& desk) {
  return desk.log.journal().change({"forget-usual-channels", ""}, desk.now(), [&]() -> Result<void> {
    Profiles profiles(desk.connection());
    TRY(const Profile profile, profiles.read());
    for (const auto& [rule, habit] : profile.habits)
      TRY_DONE(profiles.write_habit(rule, {}));
    return {};
  });
}

}  // namespace goodterms
