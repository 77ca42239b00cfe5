#include "core/actions/offer_sheet.h"

#include <fmt/format.h>

#include "core/exchange/csv.h"
#include "core/exchange/html_page.h"

namespace goodterms {
namespace {

const OfferScore* cell_of(const SpokenOffers& spoken, std::size_t offer, std::size_t criterion) {
  return spoken.table.cell(spoken.table.offers[offer].id, spoken.table.criteria[criterion].id);
}

// What stands below the scores: a name, and a text an offer.
struct FactRow {
  std::string name;
  std::vector<std::string> texts;
};

std::vector<FactRow> facts_of(const Words& words, const SpokenOffers& spoken) {
  std::vector<FactRow> rows;
  const auto add = [&](const char* label, auto text_of) {
    FactRow row{words(std::string("ui.offers.fact.") + label), {}};
    bool any = false;
    for (const Offer& offer : spoken.table.offers) {
      row.texts.push_back(text_of(offer));
      any = any || !row.texts.back().empty();
    }
    if (any) rows.push_back(std::move(row));
  };
  const auto amount = [&](const std::optional<Amount>& one) {
    return one ? amount_in_words(words, *one) : std::string();
  };
  const auto day = [](const std::optional<Date>& one) { return one ? format_date(*one) : std::string(); };
  add("role", [](const Offer& offer) { return offer.role; });
  add("place", [](const Offer& offer) { return offer.place; });
  add("base", [&](const Offer& offer) { return amount(offer.base); });
  add("bonus", [&](const Offer& offer) { return amount(offer.bonus); });
  add("equity", [&](const Offer& offer) { return amount(offer.equity); });
  add("starts", [&](const Offer& offer) { return day(offer.starts); });
  add("open-until", [&](const Offer& offer) { return day(offer.open_until); });
  add("accepted", [&](const Offer& offer) { return day(offer.accepted); });
  add("notes", [](const Offer& offer) { return offer.notes; });
  return rows;
}

std::string score_cell(const Words& words, const OfferScore* cell) {
  const std::string note =
      cell == nullptr || cell->note.empty() ? "" : "<small>" + html_escaped(cell->note) + "</small>";
  if (cell == nullptr || !cell->score)
    return fmt::format("<td class=\"open\">{}{}</td>", html_escaped(words("ui.offers.unknown")), note);
  return fmt::format("<td><span class=\"bar\"><i style=\"width:{}%\"></i></span><b>{}</b>{}</td>",
                     *cell->score * 10, *cell->score, note);
}

// A bar is a border where backgrounds are not printed.
constexpr std::string_view style =
    "@page{size:A4 landscape;margin:14mm}"
    "body{max-width:60rem}table{border-collapse:collapse;width:100%;margin:1rem 0}"
    "th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #e5dfd3}"
    ".open{color:#55605a}"
    ".bar{display:inline-block;width:7rem;height:.5rem;border:1px solid #857f70;border-radius:.3rem;"
    "margin-right:.5rem}.bar i{display:block;height:100%;background:#55605a;"
    "print-color-adjust:exact;-webkit-print-color-adjust:exact}"
    ".total td,.total th{border-top:1.5px solid #1d2421;font-size:14pt;font-weight:600}"
    "tr{break-inside:avoid}";

}  // namespace

std::string offers_as_csv(const Words& words, const SpokenOffers& spoken) {
  const std::size_t offers = spoken.table.offers.size();
  CsvRow head{words("ui.offers.matters"), words("ui.offers.weight")};
  for (const std::string& name : spoken.names) {
    head.push_back(name);
    Object values;
    values.set("offer", name);
    head.push_back(words("ui.offers.note-of", values));
  }
  std::string csv = csv_line(head);
  for (std::size_t i = 0; i < spoken.criteria.size(); ++i) {
    CsvRow row{spoken.criteria[i], std::to_string(spoken.table.criteria[i].weight)};
    for (std::size_t offer = 0; offer < offers; ++offer) {
      const OfferScore* const cell = cell_of(spoken, offer, i);
      row.push_back(cell != nullptr && cell->score ? std::to_string(*cell->score) : "");
      row.push_back(cell != nullptr ? cell->note : "");
    }
    csv += csv_line(row);
  }
  CsvRow totals{words("ui.offers.weighted"), ""};
  for (const std::string& total : spoken.totals)
    totals.insert(totals.end(), {total, ""});
  csv += csv_line(totals);
  for (const FactRow& fact : facts_of(words, spoken)) {
    CsvRow row{fact.name, ""};
    for (const std::string& text : fact.texts)
      row.insert(row.end(), {text, ""});
    csv += csv_line(row);
  }
  return csv;
}

std::string offers_as_html(const Words& words, const SpokenOffers& spoken, Date today) {
  std::string page = fmt::format("<h1>{}</h1>\n<p>{}</p>\n", html_escaped(spoken.title),
                                 html_escaped(spell_past_day(words, today, today)));
  if (!spoken.standing.empty()) page += "<p><b>" + html_escaped(spoken.standing) + "</b></p>\n";
  page += fmt::format("<table><thead><tr><th>{}</th><th>{}</th>", html_escaped(words("ui.offers.matters")),
                      html_escaped(words("ui.offers.weight")));
  for (std::size_t i = 0; i < spoken.names.size(); ++i)
    page += fmt::format("<th>{}<small>{}</small></th>", html_escaped(spoken.names[i]),
                        html_escaped(spoken.states[i]));
  page += "</tr></thead>\n<tbody>";
  for (std::size_t i = 0; i < spoken.criteria.size(); ++i) {
    page += fmt::format("<tr><th>{}</th><td>{}</td>", html_escaped(spoken.criteria[i]),
                        spoken.table.criteria[i].weight);
    for (std::size_t offer = 0; offer < spoken.names.size(); ++offer)
      page += score_cell(words, cell_of(spoken, offer, i));
    page += "</tr>\n";
  }
  page += fmt::format("<tr class=\"total\"><th>{}</th><td></td>", html_escaped(words("ui.offers.weighted")));
  for (const std::string& total : spoken.totals)
    page += fmt::format("<td>{}</td>", html_escaped(total));
  page += "</tr>\n";
  for (const FactRow& fact : facts_of(words, spoken)) {
    page += fmt::format("<tr><th>{}</th><td></td>", html_escaped(fact.name));
    for (const std::string& text : fact.texts)
      page += fmt::format("<td>{}</td>", html_escaped(text));
    page += "</tr>\n";
  }
  page += "</tbody></table>\n";
  for (const std::string& sentence : spoken.left_out)
    page += "<p>" + html_escaped(sentence) + "</p>\n";
  if (!spoken.flip.empty())
    page += fmt::format("<p>{}: <b>{}</b> {}</p>\n", html_escaped(words("ui.offers.what-flips")),
                        html_escaped(spoken.flip), html_escaped(spoken.longer));
  return html_page({spoken.title, {}, style, page});
}

}  // namespace goodterms
