#include "app/screens/found_view.h"

#include "app/screens/people_view.h"
#include "app/style/icons.h"
#include "core/actions/example.h"

namespace goodterms {
namespace {

FoundEntry name_entry(const Desk& desk, const FoundRow& row) {
  FoundEntry entry;
  entry.hits = row.found.hits;
  if (row.found.kind == FoundKind::application) {
    entry.icon = icon::mail_outline;
    entry.title = row.found.name;
    entry.summary = row.found.company;
    entry.place = case_place({row.found.id});
    return entry;
  }
  const PersonRow shown = person_row(desk, row.row);
  const bool company = row.found.kind == FoundKind::company;
  entry.icon = company ? icon::work : icon::person;
  entry.title = shown.name;
  entry.summary = shown.summary;
  entry.trailing = shown.trailing;
  entry.initials = shown.initials;
  entry.place = company ? company_place({row.found.id}) : contact_place({row.found.id});
  return entry;
}

FoundEntry item_entry(const Desk& desk, const FoundItem& item) {
  FoundEntry entry;
  entry.icon = icon::check;
  entry.title = item.line.title;
  entry.summary = listed_company(desk.words, item.about) + ", " +
                  describe_day(desk.words, item.line.task.due, local_date(desk.now()));
  entry.place = case_place(item.about.application.id, Stage::plan);
  return entry;
}

// Where the words can be read whole.
Place place_of(const FoundWords& said) {
  if (!said.application || said.purpose == note_purpose || said.line == InteractionKind::wrote)
    return said.contact ? contact_place(said.contact) : case_place(said.application);
  const bool of_theirs = said.line == InteractionKind::reply || said.line == InteractionKind::answered;
  if (of_theirs || said.purpose == answer_purpose) return case_place(said.application, Stage::replies);
  return case_place(said.application, Stage::letter);
}

FoundEntry said_entry(const Desk& desk, const FoundWords& said) {
  FoundEntry entry;
  entry.icon = icon::chat;
  entry.title = said.excerpt;
  entry.hits = said.hits;
  entry.summary = said.company + (said.company.empty() ? "" : ", ") +
                  describe_day(desk.words, local_date(said.happened), local_date(desk.now()));
  entry.place = place_of(said);
  return entry;
}

}  // namespace

Result<FoundView> find_anything(Desk& desk, const std::string& words, FindLimits limits) {
  FoundView view;
  TRY(const Findings found, find(desk, words, limits));
  if (!found.meaningless.empty()) {
    Object values;
    values.set("filter", found.meaningless.front());
    view.note = desk.words("ui.found.meaningless", values);
  }
  for (const FoundRow& row : found.names)
    (row.found.fit == Fit::similar ? view.similar_names : view.names).push_back(name_entry(desk, row));
  for (const FoundItem& item : found.items)
    view.items.push_back(item_entry(desk, item));
  for (const FoundWords& said : found.said)
    (said.similar ? view.similar_said : view.said).push_back(said_entry(desk, said));
  return view;
}

Result<std::vector<FoundEntry>> find_offer_entries(Desk& desk, const std::string& words) {
  std::vector<FoundEntry> entries;
  TRY(const auto offers, find_offers(desk, words));
  for (const Offer& offer : offers) {
    FoundEntry entry;
    entry.icon = icon::work_outline;
    entry.title = offer.company;
    entry.summary = offer.role;
    entry.place = {PlaceKind::offers};
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace goodterms
