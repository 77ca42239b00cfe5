#include "core/actions/tags.h"

#include "core/actions/fields.h"
#include "core/actions/interval_words.h"
#include "core/store/contacts.h"
#include "core/store/reconnect_days.h"
#include "core/store/tags.h"

namespace goodterms {
namespace {

Result<std::string> checked_name(const std::string& name) {
  TRY(const std::string line, clean_field(name, "tags"));
  std::string clean = clean_tag(line);
  if (clean.empty()) return failure(ErrorCode::invalid_input, "error.tag.no-name");
  return clean;
}

// Somebody under a tag that is about to change, and how often they were written to before.
struct Under {
  Contact contact;
  HowOften before;
};

Result<std::vector<Under>> read_under(Connection& connection, const std::string& tag) {
  std::vector<Under> under;
  TRY(const auto people, Tags(connection).people(tag));
  for (const Id<Contact> id : people) {
    TRY(auto contact, Contacts(connection).find(id));
    if (!contact) continue;
    TRY(auto before, how_often(connection, *contact));
    under.push_back({std::move(*contact), std::move(before)});
  }
  return under;
}

Result<void> keep_with_days(Desk& desk, Under& one) {
  // Their own interval goes first, and so does the day they have.
  if (one.contact.every.empty())
    TRY_DONE(follow_how_often(desk.connection(), one.contact, one.before, local_date(desk.now())));
  return Contacts(desk.connection()).update(one.contact);
}

}  // namespace

Result<std::vector<TagUse>> read_tags(Desk& desk) {
  Tags tags(desk.connection());
  TRY(auto all, tags.all(most_tags));
  std::vector<TagUse> uses;
  for (Tag& tag : all) {
    TRY(const std::int64_t people, tags.count_people(tag.name));
    uses.push_back({std::move(tag), people});
  }
  return uses;
}

Result<std::vector<Tag>> read_some_tags(Desk& desk, int most) {
  return Tags(desk.connection()).all(most);
}

Result<TagUse> read_tag(Desk& desk, const std::string& name) {
  TRY(const std::string clean, checked_name(name));
  Tags tags(desk.connection());
  TagUse use;
  TRY(use.tag, tags.find(clean));
  TRY(use.people, tags.count_people(clean));
  return use;
}

Result<Changes> keep_tag(Desk& desk, const Tag& tag) {
  TRY(const std::string name, checked_name(tag.name));
  TRY_DONE(check_intervals(tag.every, tag.at_latest));
  if (tag.every == never_again)
    return failure(ErrorCode::invalid_input, "error.interval.unreadable", {{"text", tag.every}});
  const auto work = [&]() -> Result<void> {
    Connection& connection = desk.connection();
    Tags tags(connection);
    TRY(Tag kept, tags.find(name));
    TRY(auto under, read_under(connection, name));
    kept.every = tag.every;
    kept.at_latest = tag.at_latest;
    TRY_DONE(tags.keep(kept));
    for (Under& one : under)
      TRY_DONE(keep_with_days(desk, one));
    return {};
  };
  return desk.log.journal().change({"edit-tag", name}, desk.now(), work);
}

Result<Changes> rename_tag(Desk& desk, const std::string& name, const std::string& to) {
  TRY(const std::string from, checked_name(name));
  TRY(const std::string becomes, checked_name(to));
  const auto work = [&]() -> Result<void> {
    Connection& connection = desk.connection();
    Tags tags(connection);
    TRY(Tag old, tags.find(from));
    TRY(Tag kept, tags.find(becomes));
    TRY(auto under, read_under(connection, from));
    if (kept.every.empty()) {
      kept.every = old.every;
      kept.at_latest = old.at_latest;
    }
    kept.name = becomes;
    for (Tag* const forgotten :
         {&old, &kept})  // the name in the list of tags is the one it was kept with first
      TRY_DONE(tags.keep({{}, forgotten->name}));
    TRY_DONE(tags.keep(kept));
    for (Under& one : under) {
      one.contact.tags = renamed_tag(one.contact.tags, from, becomes);
      TRY_DONE(keep_with_days(desk, one));
    }
    return {};
  };
  return desk.log.journal().change({"rename-tag", from}, desk.now(), work);
}

}  // namespace goodterms
