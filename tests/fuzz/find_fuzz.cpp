// What somebody types to find again, in a small log.
#include "core/store/applications.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/log.h"
#include "core/store/search.h"
#include "platform/desktop/system_files.h"
#include "tests/fuzz/driver.h"
#include "tests/support/temporary_folder.h"

using namespace goodterms;

namespace {

Result<void> fill(Log& log, Instant now) {
  const auto changed = log.journal().change({"add", ""}, now, [&]() -> Result<void> {
    for (const char* name : {"Soci\u00E9t\u00E9 Northwind", "\u682A\u5F0F\u4F1A\u793E",
                             "Stra\u00DFe & \u00C9mile", "100 % \"AND\" OR*"}) {
      TRY(const Id<Company> company, Companies(log.connection()).insert({{}, name, ""}));
      Contact contact;
      contact.name = std::string("Dana ") + name;
      contact.company = company;
      TRY_DONE(Contacts(log.connection()).insert(contact));
    }
    return {};
  });
  if (!changed) return tl::unexpected(changed.error());
  return {};
}

}  // namespace

int main(int count, char** values) {
  const TemporaryFolder folder;
  SystemFiles files;
  const Instant now = *parse_instant("2026-03-02T09:00:00+01:00");
  auto log = Log::open({folder.file("log.goodterms"), nullptr}, IfMissing::create, files, now);
  fuzz::promise(log.has_value() && fill(*log, now).has_value(), "a log can be made");
  const fuzz::Target find = {"find",
                             {"societe north", "dana", "\u682A\u5F0F", "strasse \u00E9m", "100 % and",
                              "\"a\" OR b*", "NEAR(a b)", "-x ^y {z}:"},
                             {"\"", "*", "(", ")", "^", ":", "-", " OR ", " AND ", " NOT ", "NEAR", "%", "_",
                              "\u0301", "\u682A", "\xFF", "\x00", " "},
                             [&](std::string_view input) {
                               const auto found = search(log->connection(), input);
                               if (!found) {
                                 fuzz::promise(found.error().code == ErrorCode::invalid_input,
                                               "words are found or not, or are no text");
                                 return;
                               }
                               for (const FoundName& name : found->names)
                                 for (const TextRange& hit : name.hits)
                                   fuzz::promise(hit.begin < hit.end && hit.end <= name.name.size(),
                                                 "a hit stands in the name");
                             },
                             5000};
  return fuzz::run_targets(count, values, {find});
}
