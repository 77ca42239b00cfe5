// export
#include <memory>

#include "app/cli/commands.h"
#include "core/actions/export_lists.h"
#include "core/actions/export_sent.h"
#include "core/actions/profile.h"
#include "core/base/text.h"
#include "core/store/export.h"
#include "core/store/listing.h"

namespace goodterms {
namespace {

struct ExportArguments {
  std::string target, kind = "contacts";
  bool with_private = false;
};

std::string extension_of(const std::string& path) {
  const std::string name = file_name_of(path);
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos ? std::string() : fold(name.substr(dot + 1));
}

Result<std::unique_ptr<LongWork>> begin(Call& call, const ExportArguments& arguments) {
  const std::string extension = extension_of(arguments.target);
  Files& files = call.world.files;
  const ForMeOnly for_me_only = arguments.with_private ? ForMeOnly::included : ForMeOnly::left_out;
  if (extension == "json") return begin_export(call.place, arguments.target, files);
  if (extension == "vcf") return begin_card_export(call.place, arguments.target, files, for_me_only);
  if (extension == "csv")
    return begin_table_export(call.place, arguments.target, files, arguments.kind, for_me_only);
  if (extension == "html")
    return begin_proof_export(call.place, arguments.target, files, call.words, for_me_only);
  if (extension.empty() && arguments.kind == "letters") {
    TRY(const Profile user, read_profile(*call.desk));
    return begin_mail_export(call.place, arguments.target, files, user, for_me_only);
  }
  return failure(ErrorCode::invalid_input, "error.export.extension", {{"path", arguments.target}});
}

// Nobody is to wonder where somebody is.
Result<void> tell_left_out(Call& call, const ExportArguments& arguments) {
  if (arguments.with_private || extension_of(arguments.target) == "json") return {};
  TRY(const std::int64_t left_out, Listing::count_for_me_only(call.desk->connection()));
  if (left_out > 0) call.message(call.words.count("cli.export.left-out", left_out));
  return {};
}

}  // namespace

void add_export_command(CommandLine& line) {
  auto arguments = std::make_shared<ExportArguments>();
  CLI::App& command =
      line.add(line.app(), "export", "export", LogNeed::file, [arguments](Call& call) -> Result<ExitCode> {
        TRY(const auto work, begin(call, *arguments));
        TRY_DONE(do_all(*work));
        TRY_DONE(tell_left_out(call, *arguments));
        if (call.json) {
          call.print_json({{"file", arguments->target}});
          return ExitCode::done;
        }
        Object values;
        values.set("path", arguments->target);
        call.print(call.words("ui.file.saved", values));
        return ExitCode::done;
      });
  command.add_option("--to", arguments->target, line.option_help("export-to"))->required();
  command.add_option("--kind", arguments->kind, line.option_help("export-kind"));
  command.add_flag("--with-private", arguments->with_private, line.option_help("with-private"));
}

}  // namespace goodterms
