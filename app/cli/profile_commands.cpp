// profile set, profile show
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/profile.h"

namespace goodterms {
namespace {

Json json_of(const Profile& profile) {
  return {{"name", profile.name},
          {"email", profile.email},
          {"phone", profile.phone},
          {"linkedin", profile.linkedin}};
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
}

struct ProfileArguments {
  std::optional<std::string> name, email, phone, linkedin;
};

void add_profile_set(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<ProfileArguments>();
  CLI::App& set =
      line.add(group, "set", "profile-set", LogNeed::creating, [arguments](Call& call) -> Result<ExitCode> {
        if (!arguments->name && !arguments->email && !arguments->phone && !arguments->linkedin) {
          return failure(ErrorCode::invalid_input, "cli.profile.nothing-given");
        }
        TRY_DONE(change_profile(*call.desk, [&](Profile& profile) {
          if (arguments->name) profile.name = *arguments->name;
          if (arguments->email) profile.email = *arguments->email;
          if (arguments->phone) profile.phone = *arguments->phone;
          if (arguments->linkedin) profile.linkedin = *arguments->linkedin;
        }));
        TRY(const Profile saved, read_profile(*call.desk));
        print_profile(call, saved);
        return ExitCode::done;
      });
  set.add_option("--name", arguments->name, line.option_help("my-name"));
  set.add_option("--email", arguments->email, line.option_help("my-email"));
  set.add_option("--phone", arguments->phone, line.option_help("my-phone"));
  set.add_option("--linkedin", arguments->linkedin, line.option_help("my-linkedin"));
}

Result<ExitCode> show_profile(Call& call) {
  TRY(const Profile profile, read_profile(*call.desk));
  print_profile(call, profile);
  const bool empty =
      profile.name.empty() && profile.email.empty() && profile.phone.empty() && profile.linkedin.empty();
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
