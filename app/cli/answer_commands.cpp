// reply, guide
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/guide.h"
#include "core/actions/reply_due.h"
#include "core/actions/story.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

// With the whole thread below it.
constexpr TextLimit answer_limit{2'000'000, "error.reply.file-too-large"};

struct ReplyArguments {
  std::int64_t id = 0;
  std::string text = "-", channel, reaction;
  bool keep = false;
};

Json json_of(const std::vector<TextRange>& ranges, const std::string& text) {
  Json list = Json::array();
  for (const TextRange range : ranges)
    list.push_back(
        {{"start", range.begin}, {"end", range.end}, {"words", text.substr(range.begin, range.length())}});
  return list;
}

// The way they write: as asked for, else that of the last letter.
Result<Channel> channel_of(Call& call, const ReplyArguments& arguments) {
  TRY(const auto channel, optional_channel(arguments.channel));
  if (channel) return *channel;
  TRY(const auto sent, letters_sent(*call.desk, {arguments.id}));
  return sent.empty() ? Channel::email : sent.back().channel;
}

void print_reply(const Call& call, const std::vector<ToldReaction>& told, const std::string& text,
                 const std::optional<Draft>& draft) {
  for (const ToldReaction& reaction : told) {
    Object values;
    const std::string_view told_as = is_by_machine(reaction) ? "machine" : reaction.id;
    values.set("reaction", call.words("cli.reply.told." + std::string(told_as)));
    if (!reaction.because.empty()) {
      const TextRange first = reaction.because.front();
      values.set("words", single_line(text.substr(first.begin, first.length())));
    }
    call.message(call.words("cli.reply.line", values));
  }
  if (!draft) {
    Object values;
    values.set("ids", fmt::format("{}", fmt::join(reactions, ", ")));
    return call.message(
        call.words(is_by_machine(told.front()) ? "cli.reply.none" : "cli.reply.choose", values));
  }
  if (!draft->subjects.empty()) {
    call.print(call.words("cli.label.subject") + ": " + draft->subjects.front());
    call.print("");
  }
  call.print(draft->body.text);
}

// What the user says their words ask goes before what is told from them.
Result<std::string_view> reply_asked_for(Call& call, const Case& about, const ReplyArguments& arguments,
                                         const ReactionReader& reader, const std::string& text,
                                         const ToldReaction& told) {
  if (arguments.reaction.empty()) return reply_due(*call.desk, about, reader, text, told);
  if (arguments.reaction == other_reaction) return std::string_view();
  const std::string_view reply = reply_to(arguments.reaction);
  TRY(const bool missed, may_answer_missed(*call.desk, about));
  if (reply == missed_reaction && !missed) return failure(ErrorCode::conflict, "error.reply.not-missed");
  if (!reply.empty()) return reply;
  return failure(ErrorCode::invalid_input, "cli.reply.unknown-reaction",
                 {{"id", arguments.reaction}, {"ids", fmt::format("{}", fmt::join(reactions, ", "))}});
}

Result<ExitCode> reply_command(Call& call, const ReplyArguments& arguments) {
  TRY(const Case about, read_case(*call.desk, {arguments.id}));
  TRY(const bool missed, may_answer_missed(*call.desk, about));
  if (!about.application.sent && !missed) return failure(ErrorCode::conflict, "error.reply.not-declined");
  TRY(const std::string text, read_text_argument(call, arguments.text, answer_limit));
  if (trim(text).empty()) return failure(ErrorCode::invalid_input, "cli.reply.empty");
  TRY(const Channel channel, channel_of(call, arguments));
  const ReactionReader reader(letters_for(*call.desk, about).content().reactions);
  const std::vector<ToldReaction> told = reader.read(text);
  std::optional<Draft> draft;
  TRY(const std::string_view reply, reply_asked_for(call, about, arguments, reader, text, told.front()));
  if (!reply.empty()) {
    TRY(draft, compose_answer(*call.desk, about, reply, channel));
  }
  if (arguments.keep) {
    TRY_DONE(file_reply(*call.desk, about.application.id, {text, channel}));
    if (draft) TRY_DONE(keep_answer(*call.desk, about.application.id, *draft));
  }
  if (!call.json) {
    print_reply(call, told, text, draft);
    return ExitCode::done;
  }
  Json json;
  json["case"] = arguments.id;
  json["reaction"] = told.front().id;
  json["because"] = json_of(told.front().because, text);
  json["reply"] = nullptr;
  if (draft) {
    json["reply"] = {{"template", draft->template_id},
                     {"subject", draft->subjects.empty() ? Json(nullptr) : Json(draft->subjects.front())},
                     {"body", draft->body.text}};
  }
  json["also"] = Json::array();
  for (std::size_t i = 1; i < told.size(); ++i)
    json["also"].push_back({{"reaction", told[i].id}, {"because", json_of(told[i].because, text)}});
  call.print_json(json);
  return ExitCode::done;
}

Result<ExitCode> guide_command(Call& call, const std::vector<std::string>& words) {
  const std::vector<GuideHit> hits =
      find_in_guide(call.languages.first().content().guide, fmt::format("{}", fmt::join(words, " ")));
  Json list = Json::array();
  const GuidePage* page = nullptr;
  for (const GuideHit& hit : hits) {
    if (call.json) {
      list.push_back({{"page", hit.page->id},
                      {"id", hit.answer->id},
                      {"title", hit.answer->title},
                      {"text", hit.answer->text},
                      {"place", hit.answer->place.empty() ? Json(nullptr) : Json(hit.answer->place)}});
      continue;
    }
    if (hit.page != page) {
      if (page != nullptr) call.print("");
      call.print(hit.page->title);
      page = hit.page;
    }
    call.print("  " + hit.answer->title);
    call.print("    " + hit.answer->text);
  }
  if (call.json) call.print_json(list);
  if (!hits.empty()) return ExitCode::done;
  Object values;
  values.set("words", fmt::format("{}", fmt::join(words, " ")));
  call.message(call.words("ui.guide.nothing", values));
  return ExitCode::nothing_or_findings;
}

}  // namespace

void add_answer_commands(CommandLine& line) {
  auto arguments = std::make_shared<ReplyArguments>();
  CLI::App& reply = line.add(
      line.app(), "reply", "reply", LogNeed::writable,
      [arguments](Call& call) { return reply_command(call, *arguments); }, ReadsLetters::yes);
  add_case_argument(line, reply, arguments->id);
  reply.add_option("--text", arguments->text, line.option_help("answer"));
  reply.add_option("--channel", arguments->channel, line.option_help("channel"));
  reply.add_option("--reaction", arguments->reaction, line.option_help("reaction"));
  reply.add_flag("--keep", arguments->keep, line.option_help("keep-answer"));
  auto words = std::make_shared<std::vector<std::string>>();
  CLI::App& guide = line.add(
      line.app(), "guide", "guide", LogNeed::untouched,
      [words](Call& call) { return guide_command(call, *words); }, ReadsLetters::yes);
  guide.add_option("WORDS", *words, line.option_help("guide-words"))->type_name("");
}

}  // namespace goodterms
