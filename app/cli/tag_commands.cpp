// tag list, tag edit
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/interval_words.h"
#include "core/actions/tags.h"

namespace goodterms {
namespace {

Json json_of(const TagUse& use) {
  return {{"name", use.tag.name},
          {"people", use.people},
          {"reconnect_every", use.tag.every},
          {"reconnect_latest", use.tag.at_latest}};
}

void print_tag(const Call& call, const TagUse& use) {
  std::string line = fmt::format("{:<22} {}", use.tag.name, call.words.count("cli.tag.people", use.people));
  if (const auto every = interval_from_iso(use.tag.every)) line += " · " + every_words(call.words, *every);
  if (const auto latest = interval_from_iso(use.tag.at_latest)) {
    Object values;
    values.set("time", interval_words(call.words, *latest));
    line += " · " + call.words("cli.tag.at-latest", values);
  }
  call.print(line);
}

Result<ExitCode> list_tags(Call& call) {
  TRY(const auto tags, read_tags(*call.desk));
  if (call.json) {
    Json all = Json::array();
    for (const TagUse& use : tags)
      all.push_back(json_of(use));
    call.print_json(all);
  } else {
    for (const TagUse& use : tags)
      print_tag(call, use);
  }
  if (!tags.empty()) return ExitCode::done;
  call.message(call.words("cli.tag.none"));
  return ExitCode::nothing_or_findings;
}

struct TagArguments {
  std::string name;
  std::optional<std::string> every, at_latest, new_name;
};

Result<ExitCode> edit_tag(Call& call, const TagArguments& arguments) {
  TRY(TagUse use, read_tag(*call.desk, arguments.name));
  if (arguments.every) {
    TRY(use.tag.every, read_interval(call.words, *arguments.every));
    if (use.tag.every.empty()) use.tag.at_latest.clear();
  }
  if (arguments.at_latest) {
    TRY(use.tag.at_latest, read_interval(call.words, *arguments.at_latest));
  }
  const auto work = [&]() -> Result<void> {
    if (arguments.new_name) {
      TRY_DONE(rename_tag(*call.desk, use.tag.name, *arguments.new_name));
      TRY(const TagUse now, read_tag(*call.desk, *arguments.new_name));
      use.people = now.people;
      use.tag.name = now.tag.name;
      if (!arguments.every && !arguments.at_latest) return {};  // how often follows from what it became
    }
    TRY_DONE(keep_tag(*call.desk, use.tag));
    return {};
  };
  TRY_DONE(call.desk->log.journal().change({arguments.new_name ? "rename-tag" : "edit-tag", use.tag.name},
                                           call.desk->now(), work));
  TRY(use, read_tag(*call.desk, use.tag.name));
  if (call.json) {
    call.print_json(json_of(use));
  } else {
    print_tag(call, use);
  }
  return ExitCode::done;
}

}  // namespace

void add_tag_commands(CommandLine& line) {
  CLI::App& group = line.add_group("tag", "tag");
  line.add(group, "list", "tag-list", LogNeed::existing, list_tags);
  auto arguments = std::make_shared<TagArguments>();
  CLI::App& edit = line.add(group, "edit", "tag-edit", LogNeed::writable,
                            [arguments](Call& call) { return edit_tag(call, *arguments); });
  edit.add_option("TAG", arguments->name, line.option_help("tag-name"))->required()->type_name("");
  edit.add_option("--name", arguments->new_name, line.option_help("tag-new"));
  edit.add_option("--every", arguments->every, line.option_help("tag-every"));
  edit.add_option("--at-latest", arguments->at_latest, line.option_help("at-latest"));
}

}  // namespace goodterms
