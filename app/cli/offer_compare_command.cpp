// offer compare
#include <fmt/format.h>

#include <algorithm>

#include "app/cli/commands.h"
#include "core/actions/offer_sheet.h"
#include "core/actions/offer_words.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

struct CompareArguments {
  std::string first, second, html;
  bool csv = false;
};

Json json_of_flip(const SpokenOffers& spoken, const Flip& flip) {
  const SpokenPair& pair = *spoken.pair;
  Json json;
  json["criterion"] = spoken.criteria[flip.criterion];
  json["what"] = flip.what == FlipOf::weight ? "weight" : "score";
  json["offer"] = nullptr;
  if (flip.what != FlipOf::weight) {
    const std::size_t offer = flip.what == FlipOf::score_of_leader ? pair.leader : pair.behind;
    json["offer"] = spoken.table.offers[offer].id.value;
  }
  json["from"] = flip.from;
  json["to"] = flip.to;
  return json;
}

std::string_view standing_id(Standing standing) {
  switch (standing) {
    case Standing::nothing_to_compare:
      return "nothing-to-compare";
    case Standing::equal:
      return "equal";
    default:
      return "leads";
  }
}

Json json_of_comparison(const SpokenOffers& spoken) {
  const SpokenPair& pair = *spoken.pair;
  const bool compared = pair.comparison.weights > 0;
  Json json;
  json["standing"] = standing_id(pair.comparison.standing());
  json["first"] = {{"offer", spoken.table.offers[pair.leader].id.value},
                   {"total", compared ? Json(pair.comparison.first_total()) : Json(nullptr)}};
  json["second"] = {{"offer", spoken.table.offers[pair.behind].id.value},
                    {"total", compared ? Json(pair.comparison.second_total()) : Json(nullptr)}};
  json["left_out"] = Json::array();
  for (const std::size_t at : pair.comparison.left_out)
    json["left_out"].push_back(spoken.criteria[at]);
  json["flips"] = Json::array();
  for (const Flip& way : pair.ways)
    json["flips"].push_back(json_of_flip(spoken, way));
  json["sentence"] = spoken.standing;
  json["flip"] = spoken.flip;
  return json;
}

void print_comparison(const Call& call, const SpokenOffers& spoken) {
  const SpokenPair& pair = *spoken.pair;
  std::size_t width = count_code_points(call.words("ui.offers.weighted"));
  for (const std::string& name : spoken.criteria)
    width = std::max(width, count_code_points(name));
  const auto padded = [width](const std::string& text) {
    return text + std::string(width - std::min(width, count_code_points(text)), ' ');
  };
  Object heads;
  heads.set("first", spoken.names[pair.leader]);
  heads.set("second", spoken.names[pair.behind]);
  call.print(call.words("cli.offer.pair", heads));
  const auto score = [](const std::optional<int>& value) { return value ? std::to_string(*value) : "?"; };
  for (std::size_t i = 0; i < spoken.criteria.size(); ++i) {
    const ComparedCriterion& criterion = pair.criteria[i];
    call.print(fmt::format("  {}  x{:<2}  {:>4}  {:>4}", padded(spoken.criteria[i]), criterion.weight,
                           score(criterion.first), score(criterion.second)));
  }
  if (pair.comparison.weights > 0)
    call.print(fmt::format("  {}       {:>4}  {:>4}", padded(call.words("ui.offers.weighted")),
                           spoken.totals[pair.leader], spoken.totals[pair.behind]));
  call.print("\n" + spoken.standing);
  for (const std::string& sentence : spoken.left_out)
    call.print(sentence);
  if (!spoken.flip.empty()) call.print(call.words("ui.offers.what-flips") + ": " + spoken.flip);
  if (!spoken.longer.empty()) call.print(spoken.longer);
}

Result<ExitCode> save_page(Call& call, const std::string& path, const SpokenOffers& spoken) {
  TRY(const bool is_log, call.world.files.same_file(path, call.place.path));
  if (is_log) return failure(ErrorCode::conflict, "ui.file.is-log");
  TRY_DONE(call.world.files.write(path, offers_as_html(call.words, spoken, local_date(call.clock.now()))));
  if (call.json) {
    call.print_json({{"file", path}});
    return ExitCode::done;
  }
  Object values;
  values.set("path", path);
  call.print(call.words("ui.file.saved", values));
  return ExitCode::done;
}

Result<ExitCode> compare_command(Call& call, const CompareArguments& arguments) {
  Desk& desk = *call.desk;
  std::optional<ChosenPair> chosen;
  if (!arguments.first.empty()) {
    if (arguments.second.empty()) return failure(ErrorCode::invalid_input, "cli.offer.name-two");
    TRY(const OfferTable table, read_offers(desk));
    TRY(const Offer first, find_offer(table, arguments.first));
    TRY(const Offer second, find_offer(table, arguments.second));
    chosen = ChosenPair{first.id, second.id};
  }
  TRY(const SpokenOffers spoken, speak_of_offers(desk, chosen));
  if (arguments.csv) {
    call.world.out << offers_as_csv(call.words, spoken);
    return ExitCode::done;
  }
  if (!arguments.html.empty()) return save_page(call, arguments.html, spoken);
  if (!spoken.pair) {
    call.message(call.words(spoken.table.offers.empty() ? "cli.offer.none" : "cli.offer.single"));
    return ExitCode::nothing_or_findings;
  }
  if (call.json) {
    call.print_json(json_of_comparison(spoken));
  } else {
    print_comparison(call, spoken);
  }
  return ExitCode::done;
}

}  // namespace

void add_offer_compare(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<CompareArguments>();
  CLI::App& compare = line.add(group, "compare", "offer-compare", LogNeed::existing,
                               [arguments](Call& call) { return compare_command(call, *arguments); });
  compare.add_option("OFFER", arguments->first, line.option_help("offer"))->type_name("");
  compare.add_option("OTHER", arguments->second, line.option_help("offer"))->type_name("");
  compare.add_flag("--csv", arguments->csv, line.option_help("offer-csv"));
  compare.add_option("--html", arguments->html, line.option_help("offer-html"));
}

}  // namespace goodterms
