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
    struct Before {
      Contact contact;
      HowOften often;
    };
    std::vector<Before> before;
    TRY(const auto people, tags.people(name));
    for (const Id<Contact> id : people) {
      TRY(auto contact, Contacts(connection).find(id));
      if (!contact || !contact->every.empty()) continue;  // their own goes first
      TRY(auto often, how_often(connection, *contact));
      before.push_back({std::move(*contact), std::move(often)});
    }
    kept.every = tag.every;
    kept.at_latest = tag.at_latest;
    TRY_DONE(tags.keep(kept));
    for (Before& one : before) {
      TRY_DONE(follow_how_often(connection, one.contact, one.often, local_date(desk.now())));
      TRY_DONE(Contacts(connection).update(one.contact));
    }
    return {};
  };
  return desk.log.journal().change({"edit-tag", name}, desk.now(), work);
}

}  // namespace goodterms
