#include "core/actions/import_people.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "core/actions/case_fields.h"
#include "core/actions/import_formats.h"
#include "core/actions/import_match.h"
#include "core/base/text.h"
#include "core/model/tag.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/interactions.h"
#include "core/store/late_index.h"
#include "core/store/open_change.h"
#include "core/store/reconnect_days.h"

namespace goodterms {
namespace {

constexpr std::size_t rows_per_step = 500;
// Of the whole work: reading the file, and then comparing its rows.
constexpr std::int64_t read_share = 50, all_of_it = 100;
// And of filing them: what is left is making them known to the search.
constexpr std::int64_t file_share = 60;

class Preview final : public LongWork {
 public:
  Preview(Connection& connection, ImportSource source, const Words& words,
          std::shared_ptr<ImportPreview> preview)
      : connection_(connection), source_(std::move(source)), words_(words), preview_(std::move(preview)) {}

  Result<bool> step() override {
    if (asked_to_stop()) return true;
    if (!begun_) return begin();
    if (!read_) {
      read_rows();
      return false;
    }
    const std::size_t end = std::min(people_.size(), at_ + rows_per_step);
    for (; at_ < end; ++at_)
      TRY_DONE(compare(std::move(people_[at_])));
    const auto all = static_cast<std::int64_t>(people_.size());
    tell(read_share * all + (all_of_it - read_share) * static_cast<std::int64_t>(at_), all_of_it * all);
    if (at_ < people_.size()) return false;
    if (preview_->rows.empty() && preview_->left_out.empty())
      return failure(ErrorCode::invalid_input, "error.import.nobody");
    return true;
  }

 private:
  Result<bool> begin() {
    begun_ = true;
    if (source_.bytes.size() > largest_import)
      return failure(ErrorCode::too_large, "error.import.too-large",
                     {{"most", largest_import / (1024 * 1024)}});
    if (trim(source_.bytes).empty()) return failure(ErrorCode::invalid_input, "error.import.empty");
    TRY_DONE(index_.load(connection_));
    TRY(reader_, open_people(connection_, source_, *preview_));
    return false;
  }

  void read_rows() {
    ImportedPerson person;
    for (std::size_t count = 0; count < rows_per_step; ++count) {
      if (!reader_->next(person)) {
        read_ = true;
        tell_unread();
        break;
      }
      if (person.says_anything()) people_.push_back(person);
    }
    tell(read_share * static_cast<std::int64_t>(reader_->position()),
         all_of_it * static_cast<std::int64_t>(std::max<std::size_t>(1, source_.bytes.size())));
  }

  void tell_unread() {
    const UnreadParts unread = reader_->unread();
    if (unread.count > 0)
      preview_->left_out.push_back(
          {0, {"error.import.mail-unread", {{"count", unread.count}, {"first", unread.first}}}});
  }

  Result<void> compare(ImportedPerson person) {
    const auto ready = ready_person(person, words_);
    if (!ready) {
      preview_->left_out.push_back({person.place, of_one_left_out(ready.error().wording)});
      return {};
    }
    ImportRow row;
    row.person = std::move(person);
    const PeopleIndex::Known* const known = index_.find(*ready);
    if (known == nullptr) {
      index_.add(*ready, {{}, {}, preview_->rows.size()});
      ++preview_->fresh;
    } else if (known->row) {
      row.state = ImportState::same;
      row.repeats = known->row;
      join(preview_->rows[*known->row].person, row.person);
      ++preview_->same;
    } else {
      row.contact = known->contact;
      row.company = known->company;
      TRY(row.differences, differences_to(connection_, *ready, *known));
      row.state = row.differences.empty() ? ImportState::same : ImportState::differs;
      ++(row.differences.empty() ? preview_->same : preview_->differs);
    }
    preview_->rows.push_back(std::move(row));
    return {};
  }

  // The first of two rows about the same person has all of both.
  static void join(ImportedPerson& first, const ImportedPerson& again) {
    const auto join_list = [](std::vector<std::string>& list, const std::vector<std::string>& more) {
      for (const std::string& one : more) {
        if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
      }
    };
    join_list(first.emails, again.emails);
    join_list(first.phones, again.phones);
    join_list(first.links, again.links);
    join_list(first.tags, again.tags);
    for (const auto text : {&ImportedPerson::company, &ImportedPerson::title, &ImportedPerson::linkedin}) {
      if ((first.*text).empty()) first.*text = again.*text;
    }
    const std::string lines = missing_lines(first.notes, again.notes);
    if (!lines.empty()) first.notes += (first.notes.empty() ? "" : "\n") + lines;
  }

  Connection& connection_;
  ImportSource source_;
  const Words& words_;
  std::shared_ptr<ImportPreview> preview_;
  PeopleIndex index_;
  std::unique_ptr<PeopleReader> reader_;
  std::vector<ImportedPerson> people_;
  std::size_t at_ = 0;
  bool begun_ = false, read_ = false;
};

Instant noon_of(Date day, Instant now) {
  const Seconds midnight = std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count();
  return {midnight + seconds_per_day / 2 - now.offset_minutes * seconds_per_minute, now.offset_minutes};
}

class Import final : public LongWork {
 public:
  Import(Connection& connection, Instant now, const Words& words,
         std::shared_ptr<const ImportPreview> preview, std::shared_ptr<ImportDone> done)
      : connection_(connection),
        now_(now),
        words_(words),
        preview_(std::move(preview)),
        done_(std::move(done)),
        late_(connection) {}

  Result<bool> step() override {
    if (asked_to_stop()) return true;
    if (change_ == nullptr) {
      TRY(change_, begin_change(connection_, {"import-people", ""}, now_));
      TRY_DONE(late_.begin());
      TRY_DONE(index_.load(connection_));
      return false;
    }
    if (at_ >= preview_->rows.size()) return index_and_finish();
    const std::size_t end = std::min(preview_->rows.size(), at_ + rows_per_step);
    for (; at_ < end; ++at_) {
      const ImportRow& row = preview_->rows[at_];
      if (row.wanted) TRY_DONE(row.repeats ? file_repeated(row) : file(row));
    }
    const auto all = static_cast<std::int64_t>(preview_->rows.size());
    tell(file_share * static_cast<std::int64_t>(at_), all_of_it * all);
    return false;
  }

 private:
  Result<bool> index_and_finish() {
    TRY(const bool indexed, late_.step());
    tell(file_share * all_of_it + (all_of_it - file_share) * late_.percent(), all_of_it * all_of_it);
    if (!indexed) return false;
    TRY(done_->changes, change_->finish());
    change_.reset();
    return true;
  }

  Result<void> file(const ImportRow& row) {
    TRY(const ReadyPerson ready, ready_person(row.person, words_));
    if (row.apart) return add(ready);
    const PeopleIndex::Known* const known = index_.find(ready);
    // Somebody new who is filed meanwhile was not seen in the preview: nothing of theirs is touched.
    if (known != nullptr && row.state == ImportState::fresh) return {};
    if (known == nullptr) return row.state == ImportState::fresh ? add(ready) : Result<void>();
    TRY(const auto differences, differences_to(connection_, ready, *known));
    return update(row, ready, *known, differences);
  }

  // Somebody's second row: the first has their details, this one its own line of the story.
  Result<void> file_repeated(const ImportRow& row) {
    TRY(const ReadyPerson ready, ready_person(row.person, words_));
    const PeopleIndex::Known* const known = index_.find(ready);
    if (known == nullptr) return {};
    TRY(const auto differences, differences_to(connection_, ready, *known));
    return update(row, ready, *known, differences);
  }

  Result<void> add(const ReadyPerson& ready) {
    PeopleIndex::Known known;
    TRY(const Id<Company> company, company_of(ready));
    if (ready.contact.name.empty()) {
      known.company = company;
    } else {
      Contact contact = ready.contact;
      contact.company = company;
      TRY(known.contact, Contacts(connection_).insert(contact));
      index_.add(ready, known);
    }
    ++done_->added;
    TRY_DONE(add_story(ready, known.contact, company));
    if (ready.contact.tags.empty()) return {};
    TRY(auto contact, Contacts(connection_).find(known.contact));
    if (!contact) return {};
    TRY_DONE(follow_how_often(connection_, *contact, {}, local_date(now_)));
    if (!contact->reconnect_on) return {};
    return Contacts(connection_).update(*contact);
  }

  Result<Id<Company>> company_of(const ReadyPerson& ready) {
    if (ready.company.empty()) return Id<Company>();
    ReadyPerson alone;
    alone.company = ready.company;
    if (const PeopleIndex::Known* const known = index_.find(alone)) return known->company;
    const std::string& notes = ready.contact.name.empty() ? ready.contact.notes : std::string();
    TRY(const Id<Company> id, Companies(connection_).insert({{}, ready.company, notes}));
    index_.add(alone, {{}, id, {}});
    return id;
  }

  Result<void> add_story(const ReadyPerson& ready, Id<Contact> contact, Id<Company> company) {
    if (ready.story.empty()) return {};
    Interaction line;
    line.contact = contact;
    line.company = company;
    line.kind = ready.kind;
    line.channel = ready.channel;
    line.happened = noon_of(*ready.day, now_);
    line.summary = ready.story;
    TRY_DONE(Interactions(connection_).insert(line));
    return {};
  }

  // What is taken of a field: nothing, theirs in its place, or theirs among the notes.
  enum class Taking : std::uint8_t { nothing, value, note };
  static Taking taking(const ImportRow& row, const ImportDifference& now) {
    if (row.repeats) return now.is_beside() ? Taking::note : Taking::nothing;
    if (now.mine.empty()) return Taking::value;
    // What stands here by now must be what somebody saw when they chose.
    const bool seen = std::any_of(row.differences.begin(), row.differences.end(), [&](const auto& one) {
      return one.field == now.field && one.mine == now.mine && one.theirs == now.theirs;
    });
    if (!seen || row.take == ImportTake::mine) return Taking::nothing;
    return row.take == ImportTake::theirs ? Taking::value : Taking::note;
  }

  static void add_line(std::string& notes, const std::string& line) {
    notes += (notes.empty() ? "" : "\n") + line;
  }

  Result<void> update(const ImportRow& row, const ReadyPerson& ready, const PeopleIndex::Known& known,
                      const std::vector<ImportDifference>& differences) {
    std::optional<Contact> contact;
    std::optional<Company> company;
    if (known.contact) {
      TRY(contact, Contacts(connection_).find(known.contact));
    } else {
      TRY(company, Companies(connection_).find(known.company));
    }
    std::string& notes = contact ? contact->notes : company->notes;
    HowOften before;
    if (contact) {
      TRY(before, how_often(connection_, *contact));
    }
    bool changed = false, tells_more = false;
    for (const ImportDifference& one : differences) {
      const Taking taken = taking(row, one);
      if (taken == Taking::nothing) continue;
      changed = true;
      if (one.field == "story") {
        tells_more = true;
      } else if (one.field == "tags" || one.field == "also") {
        std::string& parted = one.field == "tags" ? contact->tags : contact->also;
        parted = with_tags(parted, one.theirs);
      } else if (one.field == "notes" || taken == Taking::note) {
        add_line(notes, one.theirs);
      } else if (one.field == "company") {
        TRY(contact->company, company_of(ready));
      } else {
        contact.value().*(*std::get_if<std::string Contact::*>(&find_field(one.field)->member)) = one.theirs;
      }
    }
    if (!changed) return {};
    if (!row.repeats) ++done_->updated;
    if (contact) {
      TRY_DONE(follow_how_often(connection_, *contact, before, local_date(now_)));
      TRY_DONE(Contacts(connection_).update(*contact));
    } else {
      TRY_DONE(Companies(connection_).update(*company));
    }
    // Days to be in touch are counted from it: after the rest of them is filed.
    return tells_more ? add_story(ready, known.contact, contact ? contact->company : known.company)
                      : Result<void>();
  }

  Connection& connection_;
  Instant now_;
  const Words& words_;
  std::shared_ptr<const ImportPreview> preview_;
  std::shared_ptr<ImportDone> done_;
  std::unique_ptr<OpenChange> change_;
  LateIndex late_;
  PeopleIndex index_;
  std::size_t at_ = 0;
};

// Work on a log that is opened for it.
class OnItsOwnLog final : public LongWork {
 public:
  using Make = std::function<std::unique_ptr<LongWork>(Connection&)>;
  OnItsOwnLog(Log log, const Make& make) : log_(std::move(log)), work_(make(log_.connection())) {}

  Result<bool> step() override {
    if (asked_to_stop()) work_->ask_to_stop();
    TRY(const bool done, work_->step());
    tell(work_->percent(), all_of_it);
    return done;
  }

 private:
  Log log_;  // outlives the work
  std::unique_ptr<LongWork> work_;
};

}  // namespace

std::string_view import_state_id(ImportState state) {
  constexpr std::string_view ids[] = {"new", "same", "differs"};
  return ids[static_cast<std::size_t>(state)];
}

std::string mails_words(const Words& words, const ImportedPerson& person) {
  if (person.mails == 0) return {};
  Object values;
  if (person.day) values.set("day", spell_past_day(words, *person.day, Date()));  // with its year
  return words.count("import.mails", static_cast<std::int64_t>(person.mails), std::move(values));
}

std::unique_ptr<LongWork> preview_import(Connection& connection, ImportSource source, const Words& words,
                                         std::shared_ptr<ImportPreview> preview) {
  return std::make_unique<Preview>(connection, std::move(source), words, std::move(preview));
}

std::unique_ptr<LongWork> import_rows(Connection& connection, Instant now, const Words& words,
                                      std::shared_ptr<const ImportPreview> preview,
                                      std::shared_ptr<ImportDone> done) {
  return std::make_unique<Import>(connection, now, words, std::move(preview), std::move(done));
}

bool changes_something(const ImportRow& row) {
  if (row.state == ImportState::same) return false;
  return row.apart || row.take != ImportTake::mine || row.state == ImportState::fresh ||
         std::any_of(row.differences.begin(), row.differences.end(),
                     [](const ImportDifference& one) { return one.mine.empty(); });
}

Result<std::unique_ptr<LongWork>> begin_preview(const LogPlace& place, Files& files, Instant now,
                                                ImportSource source, const Words& words,
                                                std::shared_ptr<ImportPreview> preview) {
  TRY(Log log, Log::open_to_read(place, files, now));
  return std::make_unique<OnItsOwnLog>(std::move(log), [&](Connection& connection) {
    return preview_import(connection, std::move(source), words, std::move(preview));
  });
}

Result<std::unique_ptr<LongWork>> begin_import(const LogPlace& place, Files& files, Instant now,
                                               const Words& words,
                                               std::shared_ptr<const ImportPreview> preview,
                                               std::shared_ptr<ImportDone> done) {
  TRY(Log log, Log::open(place, IfMissing::fail, files, now));
  return std::make_unique<OnItsOwnLog>(std::move(log), [&](Connection& connection) {
    return import_rows(connection, now, words, std::move(preview), std::move(done));
  });
}

}  // namespace goodterms
