// profile set, profile show
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/cli/commands.h"
#include "core/actions/profile.h"

namespace goodterms {
namespace {

Json json_of(const Profile& profile) {
  return {{"name", profile.name},
          {"email", profile.email},
          {"phone", profile.phone},
          {"linkedin", profile.linkedin},
          {"looking_for", profile.looking_for}};
}

void print_profile(const Call& call, const Profile& profile) {
  if (call.json) {
    call.print_json(json_of(profile));
    return;
  }
  const auto line = [&](const std::string& label, const std::string& value) {
    if (!value.empty()) call.print(fmt::format("{:<9} {}", call.words("cli.label." + label), value));
  };
  line("name", profile.name);
  line("email", profile.email);
  line("phone", profile.phone);
  line("linkedin", profile.linkedin);
  line("looking-for", profile.looking_for);
}

struct ProfileArguments {
  std::array<std::optional<std::string>, profile_details.size()> details = {};  // in that order
};

void add_profile_set(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<ProfileArguments>();
  CLI::App& set =
      line.add(group, "set", "profile-set", LogNeed::creating, [arguments](Call& call) -> Result<ExitCode> {
        const auto& details = arguments->details;
        if (std::none_of(details.begin(), details.end(), [](const auto& given) { return given.has_value(); }))
          return failure(ErrorCode::invalid_input, "cli.profile.nothing-given");
        TRY_DONE(change_profile(*call.desk, [&](Profile& profile) {
          for (std::size_t i = 0; i < details.size(); ++i)
            if (details[i]) profile.*profile_details[i] = *details[i];
        }));
        TRY(const Profile saved, read_profile(*call.desk));
        print_profile(call, saved);
        return ExitCode::done;
      });
  constexpr std::array<std::array<const char*, 2>, profile_details.size()> options = {
      {{"--name", "my-name"},
       {"--email", "my-email"},
       {"--phone", "my-phone"},
       {"--linkedin", "my-linkedin"},
       {"--looking-for", "my-looking-for"}}};
  for (std::size_t i = 0; i < options.size(); ++i)
    set.add_option(options[i][0], arguments->details[i], line.option_help(options[i][1]));
}

Result<ExitCode> show_profile(Call& call) {
  TRY(const Profile profile, read_profile(*call.desk));
  print_profile(call, profile);
  const bool empty = std::all_of(profile_details.begin(), profile_details.end(),
                                 [&](const auto detail) { return (profile.*detail).empty(); });
  if (!empty) return ExitCode::done;
  call.message(call.words("cli.profile.empty"));
  return ExitCode::nothing_or_findings;
}

}  // namespace

void add_profile_commands(CommandLine& line) {
  CLI::App& group = line.add_group("profile", "profile");
  add_profile_set(line, group);
  line.add(group, "show", "profile-show", LogNeed::existing, show_profile);
}

}  // namespace goodterms
