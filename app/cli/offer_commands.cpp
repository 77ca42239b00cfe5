// offer add, edit, remove, list, score, weigh, criterion, rate
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/offer_words.h"
#include "core/base/digits.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

struct OfferArguments {
  std::string which;  // of edit
  std::optional<std::string> company, role, place, accepted, open_until, starts, base, bonus, equity, notes;
};

void add_offer_options(CommandLine& line, CLI::App& command, OfferArguments& arguments) {
  command.add_option("--company", arguments.company, line.option_help("offer-company"));
  command.add_option("--role", arguments.role, line.option_help("offer-role"));
  command.add_option("--place", arguments.place, line.option_help("offer-place"));
  command.add_option("--base", arguments.base, line.option_help("offer-base"));
  command.add_option("--bonus", arguments.bonus, line.option_help("offer-bonus"));
  command.add_option("--equity", arguments.equity, line.option_help("offer-equity"));
  command.add_option("--starts", arguments.starts, line.option_help("offer-starts"));
  command.add_option("--open-until", arguments.open_until, line.option_help("offer-open-until"));
  command.add_option("--accepted", arguments.accepted, line.option_help("offer-accepted"));
  command.add_option("--notes", arguments.notes, line.option_help("offer-notes"));
}

// What was typed in place of what was there; an empty text takes it away.
Result<Offer> with_typed(const OfferArguments& arguments, Offer offer) {
  if (arguments.company) offer.company = *arguments.company;
  if (arguments.role) offer.role = *arguments.role;
  if (arguments.place) offer.place = *arguments.place;
  if (arguments.notes) offer.notes = *arguments.notes;
  for (const auto& [typed, amount] :
       {std::pair(&arguments.base, &offer.base), std::pair(&arguments.bonus, &offer.bonus),
        std::pair(&arguments.equity, &offer.equity)}) {
    if (!*typed) continue;
    amount->reset();
    if (trim(**typed).empty()) continue;
    TRY(*amount, read_amount(**typed));
  }
  for (const auto& [typed, day] :
       {std::pair(&arguments.accepted, &offer.accepted), std::pair(&arguments.open_until, &offer.open_until),
        std::pair(&arguments.starts, &offer.starts)}) {
    if (!*typed) continue;
    day->reset();
    if (trim(**typed).empty()) continue;
    TRY(*day, parse_date(**typed));
  }
  return offer;
}

void print_number(Call& call, std::int64_t id) {
  if (call.json) {
    call.print_json({{"id", id}});
  } else {
    call.print(std::to_string(id));
  }
}

void add_add(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<OfferArguments>();
  CLI::App& add =
      line.add(group, "add", "offer-add", LogNeed::creating, [arguments](Call& call) -> Result<ExitCode> {
        TRY(const Offer offer, with_typed(*arguments, Offer()));
        TRY(const auto done, add_offer(*call.desk, offer));
        print_number(call, done.value.value);
        return ExitCode::done;
      });
  add_offer_options(line, add, *arguments);
  add.get_option("--company")->required();
}

Json json_of(const std::optional<Amount>& amount) {
  if (!amount) return nullptr;
  constexpr double unit = 100;
  return {{"amount", static_cast<double>(amount->hundredths) / unit}, {"currency", amount->currency}};
}

Json json_of(const std::optional<Date>& day) {
  return day ? Json(format_date(*day)) : Json(nullptr);
}

Json json_of(const Offer& offer) {
  return {{"id", offer.id.value},
          {"company", offer.company},
          {"role", offer.role},
          {"place", offer.place},
          {"base", json_of(offer.base)},
          {"bonus", json_of(offer.bonus)},
          {"equity", json_of(offer.equity)},
          {"starts", json_of(offer.starts)},
          {"open_until", json_of(offer.open_until)},
          {"accepted", json_of(offer.accepted)},
          {"notes", offer.notes}};
}

Json json_of_cell(const OfferScore* cell) {
  Json json;
  json["score"] = cell != nullptr && cell->score ? Json(*cell->score) : Json(nullptr);
  json["note"] = cell != nullptr ? cell->note : "";
  return json;
}

Json json_of_table(const SpokenOffers& spoken) {
  const OfferTable& table = spoken.table;
  Json json;
  json["offers"] = Json::array();
  for (const Offer& offer : table.offers)
    json["offers"].push_back(json_of(offer));
  json["criteria"] = Json::array();
  for (std::size_t i = 0; i < table.criteria.size(); ++i) {
    Json one = {{"id", table.criteria[i].id.value},
                {"name", spoken.criteria[i]},
                {"weight", table.criteria[i].weight}};
    one["scores"] = Json::array();
    for (const Offer& offer : table.offers) {
      Json cell = json_of_cell(table.cell(offer.id, table.criteria[i].id));
      cell["offer"] = offer.id.value;
      one["scores"].push_back(cell);
    }
    json["criteria"].push_back(one);
  }
  json["rates"] = Json::array();
  for (const ExchangeRate& rate : table.rates)
    json["rates"].push_back({{"currency", rate.currency},
                             {"rate", static_cast<double>(rate.millionths) / rate_unit},
                             {"into", rate.into},
                             {"noted", format_date(rate.noted)}});
  return json;
}

void print_list(const Call& call, const SpokenOffers& spoken) {
  for (std::size_t i = 0; i < spoken.names.size(); ++i) {
    const Offer& offer = spoken.table.offers[i];
    std::string text = fmt::format("{:>3}  {}", offer.id.value, offer.company);
    for (const std::string* more : {&offer.role, &spoken.states[i], &spoken.pays[i]}) {
      if (!more->empty()) text += " · " + *more;
    }
    call.print(text);
  }
  if (!spoken.criteria.empty()) call.print("\n" + call.words("ui.offers.matters"));
  for (std::size_t i = 0; i < spoken.criteria.size(); ++i)
    call.print(fmt::format("{:>3}  {} · {}", i + 1, spoken.criteria[i], spoken.table.criteria[i].weight));
  for (const ExchangeRate& rate : spoken.table.rates) {
    Object values;
    values.set("currency", rate.currency);
    values.set("rate", fmt::format("{}", static_cast<double>(rate.millionths) / rate_unit));
    values.set("into", rate.into);
    values.set("day", format_date(rate.noted));
    call.print(call.words("cli.offer.rate", values));
  }
}

Result<ExitCode> list_command(Call& call) {
  TRY(const SpokenOffers spoken, speak_of_offers(*call.desk));
  if (call.json) {
    call.print_json(json_of_table(spoken));
  } else {
    print_list(call, spoken);
  }
  if (!spoken.table.offers.empty()) return ExitCode::done;
  call.message(call.words("cli.offer.none"));
  return ExitCode::nothing_or_findings;
}

Result<ExitCode> edit_command(Call& call, const OfferArguments& arguments) {
  TRY(const OfferTable table, read_offers(*call.desk));
  TRY(const Offer before, find_offer(table, arguments.which));
  TRY(const Offer offer, with_typed(arguments, before));
  TRY_DONE(change_offer(*call.desk, offer, before));
  if (call.json) call.print_json({{"id", offer.id.value}});
  return ExitCode::done;
}

void add_edit_and_remove(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<OfferArguments>();
  CLI::App& edit = line.add(group, "edit", "offer-edit", LogNeed::writable,
                            [arguments](Call& call) { return edit_command(call, *arguments); });
  edit.add_option("OFFER", arguments->which, line.option_help("offer"))->required()->type_name("");
  add_offer_options(line, edit, *arguments);
  auto which = std::make_shared<std::string>();
  CLI::App& remove =
      line.add(group, "remove", "offer-remove", LogNeed::writable, [which](Call& call) -> Result<ExitCode> {
        TRY(const OfferTable table, read_offers(*call.desk));
        TRY(const Offer offer, find_offer(table, *which));
        TRY_DONE(remove_offer(*call.desk, offer.id));
        if (call.json) call.print_json({{"id", offer.id.value}});
        return ExitCode::done;
      });
  remove.add_option("OFFER", *which, line.option_help("offer"))->required()->type_name("");
}

// From 0 to 10, or nothing for "unknown".
Result<std::optional<int>> read_score(const std::string& text) {
  if (text == "unknown") return std::nullopt;
  const auto value = parse_digits(text);
  if (!value || *value > best_score)
    return failure(ErrorCode::invalid_input, "error.offer.score", {{"value", text}});
  return static_cast<int>(*value);
}

struct ScoreArguments {
  std::string offer, criterion;
  std::optional<std::string> score, note;
};

Result<ExitCode> score_command(Call& call, const ScoreArguments& arguments) {
  Desk& desk = *call.desk;
  TRY(const OfferTable table, read_offers(desk));
  TRY(const Offer offer, find_offer(table, arguments.offer));
  TRY(const Criterion criterion, find_criterion(call.words, table, arguments.criterion));
  if (!arguments.score && !arguments.note)
    return failure(ErrorCode::invalid_input, "cli.offer.score-missing");
  std::optional<int> score;
  if (arguments.score) {
    TRY(score, read_score(*arguments.score));
  }
  const auto work = [&]() -> Result<void> {
    if (arguments.score) TRY_DONE(score_offer(desk, offer.id, criterion.id, score));
    if (arguments.note) TRY_DONE(note_offer(desk, offer.id, criterion.id, *arguments.note));
    return {};
  };
  TRY_DONE(desk.log.journal().change({"score-offer", offer.company}, desk.now(), work));
  if (!call.json) return ExitCode::done;
  TRY(const OfferTable after, read_offers(desk));
  call.print_json(json_of_cell(after.cell(offer.id, criterion.id)));
  return ExitCode::done;
}

void add_score_and_weigh(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<ScoreArguments>();
  CLI::App& score = line.add(group, "score", "offer-score", LogNeed::writable,
                             [arguments](Call& call) { return score_command(call, *arguments); });
  score.add_option("OFFER", arguments->offer, line.option_help("offer"))->required()->type_name("");
  score.add_option("CRITERION", arguments->criterion, line.option_help("criterion"))
      ->required()
      ->type_name("");
  score.add_option("SCORE", arguments->score, line.option_help("score"))->type_name("");
  score.add_option("--note", arguments->note, line.option_help("score-note"));
  auto which = std::make_shared<std::string>();
  auto weight = std::make_shared<int>(0);
  CLI::App& weigh = line.add(group, "weigh", "offer-weigh", LogNeed::writable,
                             [which, weight](Call& call) -> Result<ExitCode> {
                               TRY(const OfferTable table, read_offers(*call.desk));
                               TRY(const Criterion criterion, find_criterion(call.words, table, *which));
                               TRY_DONE(weigh_criterion(*call.desk, criterion.id, *weight));
                               if (call.json)
                                 call.print_json({{"id", criterion.id.value}, {"weight", *weight}});
                               return ExitCode::done;
                             });
  weigh.add_option("CRITERION", *which, line.option_help("criterion"))->required()->type_name("");
  weigh.add_option("WEIGHT", *weight, line.option_help("criterion-weight"))->required()->type_name("");
}

struct CriterionArguments {
  std::string which;
  int weight = usual_weight;
  std::optional<std::string> rename;
  bool remove = false;
};

// A name that is not there yet is added.
Result<ExitCode> criterion_command(Call& call, const CriterionArguments& arguments) {
  Desk& desk = *call.desk;
  if (!arguments.rename && !arguments.remove) {
    TRY(const auto done, add_criterion(desk, arguments.which, arguments.weight));
    print_number(call, done.value.value);
    return ExitCode::done;
  }
  TRY(const OfferTable table, read_offers(desk));
  TRY(const Criterion criterion, find_criterion(call.words, table, arguments.which));
  if (arguments.remove) {
    TRY_DONE(remove_criterion(desk, criterion.id));
  } else {
    TRY_DONE(rename_criterion(desk, criterion.id, *arguments.rename));
  }
  if (call.json) call.print_json({{"id", criterion.id.value}});
  return ExitCode::done;
}

void add_criterion_command(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<CriterionArguments>();
  CLI::App& command = line.add(group, "criterion", "offer-criterion", LogNeed::creating,
                               [arguments](Call& call) { return criterion_command(call, *arguments); });
  command.add_option("CRITERION", arguments->which, line.option_help("criterion"))->required()->type_name("");
  CLI::Option* const weight =
      command.add_option("--weight", arguments->weight, line.option_help("criterion-weight"));
  CLI::Option* const rename =
      command.add_option("--rename", arguments->rename, line.option_help("criterion-rename"));
  command.add_flag("--remove", arguments->remove, line.option_help("criterion-remove"))
      ->excludes(weight)
      ->excludes(rename);
}

struct RateArguments {
  std::string currency, rate, into, day;
};

void add_rate(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<RateArguments>();
  CLI::App& command =
      line.add(group, "rate", "offer-rate", LogNeed::writable, [arguments](Call& call) -> Result<ExitCode> {
        ExchangeRate rate{arguments->currency, arguments->into, 0, local_date(call.desk->now())};
        TRY(rate.millionths, read_rate(arguments->rate));
        if (!arguments->day.empty()) {
          TRY(rate.noted, parse_date(arguments->day));
        }
        TRY_DONE(set_exchange_rate(*call.desk, rate));
        if (call.json)
          call.print_json({{"currency", currency_key(rate.currency)}, {"into", currency_key(rate.into)}});
        return ExitCode::done;
      });
  command.add_option("CURRENCY", arguments->currency, line.option_help("rate-currency"))
      ->required()
      ->type_name("");
  command.add_option("RATE", arguments->rate, line.option_help("rate"))->required()->type_name("");
  command.add_option("INTO", arguments->into, line.option_help("rate-into"))->required()->type_name("");
  command.add_option("--on", arguments->day, line.option_help("rate-day"));
}

}  // namespace

void add_offer_commands(CommandLine& line) {
  CLI::App& group = line.add_group("offer", "offer");
  add_add(line, group);
  add_edit_and_remove(line, group);
  line.add(group, "list", "offer-list", LogNeed::existing, list_command);
  add_score_and_weigh(line, group);
  add_criterion_command(line, group);
  add_rate(line, group);
  add_offer_compare(line, group);
}

}  // namespace goodterms
