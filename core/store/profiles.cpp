#include "core/store/profiles.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/store/settings.h"

namespace goodterms {
namespace {

// Habits lie among the settings: "habit.channel.spoken-before" is "email 2", and "email 2 usual" where it is
// remembered. What this version does not know is left out.
constexpr std::string_view habit_prefix = "habit.", usual_mark = "usual";
constexpr int most_times = 1000;  // more tells no more

std::optional<ChannelHabit> habit_from(std::string_view text) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const auto channel = channel_from_id(text.substr(0, blank));
  if (!channel) return std::nullopt;
  ChannelHabit habit{*channel};
  std::size_t at = blank + 1;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && habit.times < most_times; ++at)
    habit.times = habit.times * 10 + (text[at] - '0');
  habit.usual = at < text.size() && text.substr(at + 1) == usual_mark;
  return habit;
}

}  // namespace

Result<Profile> Profiles::read() {
  TRY(auto profile,
      connection_.first("SELECT name, email, phone, linkedin, looking_for FROM profile WHERE id = 1",
                        [](Row& row) {
                          Profile read;
                          for (const auto detail : profile_details)
                            read.*detail = row.next_text();
                          return read;
                        }));
  Profile found = std::move(profile).value_or(Profile());
  TRY(const auto settings, Settings(connection_).all());
  for (auto at = settings.lower_bound(std::string(habit_prefix));
       at != settings.end() && at->first.compare(0, habit_prefix.size(), habit_prefix) == 0; ++at) {
    if (const auto habit = habit_from(at->second))
      found.habits.emplace(at->first.substr(habit_prefix.size()), *habit);
  }
  return found;
}

Result<void> Profiles::write_habit(std::string_view rule, const ChannelHabit& habit) {
  const std::string key = fmt::format("{}{}", habit_prefix, rule);
  if (habit.times == 0 && !habit.usual) return Settings(connection_).remove(key);
  return Settings(connection_)
      .write(key, fmt::format("{} {}{}", channel_id(habit.channel), std::min(habit.times, most_times),
                              habit.usual ? " usual" : ""));
}

Result<void> Profiles::write(const Profile& profile) {
  return connection_.run(
      "INSERT INTO profile (id, name, email, phone, linkedin, looking_for) VALUES (1, ?, ?, ?, ?, ?) "
      "ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, phone = excluded.phone, "
      "linkedin = excluded.linkedin, looking_for = excluded.looking_for",
      profile.name, profile.email, profile.phone, profile.linkedin, profile.looking_for);
}

Result<std::string> Profiles::read_roadmap() {
  TRY(auto roadmap, connection_.first("SELECT roadmap FROM profile WHERE id = 1",
                                      [](Row& row) { return row.next_text(); }));
  return std::move(roadmap).value_or(std::string());
}

Result<void> Profiles::write_roadmap(const std::string& roadmap) {
  return connection_.run(
      "INSERT INTO profile (id, name, email, phone, linkedin, roadmap) VALUES (1, '', '', '', '', ?) "
      "ON CONFLICT (id) DO UPDATE SET roadmap = excluded.roadmap",
      roadmap);
}

}  // namespace goodterms
