// How much of real invitations is read, and how little of it wrongly: the labelled ones of
// tests/data/invitations.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>

#include "tests/core/reading/invitation_corpus.h"

#include "tests/support/english_reader.h"
#include "tests/support/test_zones.h"

using namespace goodterms;

namespace {

struct Tally {
  int right = 0;
  int missed = 0;  // empty though said
  int wrong = 0;   // another value than is said, or one where none is
};

std::map<std::string, Tally> measured(const InvitationCorpus& corpus) {
  const bool tell = std::getenv("INVITATION_MISSES") != nullptr;
  std::map<std::string, Tally> tallies;
  const TestZones zones(corpus.now.offset_minutes);
  for (const LabelledInvitation& invitation : corpus.invitations) {
    const auto read = fields_of(english_reader().read(invitation.text, corpus.now, zones));
    for (const std::string_view name : all_fields) {
      const std::string field(name);
      const auto said = invitation.says.find(field);
      const auto found = read.find(field);
      Tally& tally = tallies[field];
      if (found == read.end()) {
        if (said == invitation.says.end()) continue;
        ++tally.missed;
        if (tell) fmt::print("{}: {} not read: {}\n", invitation.id, field, said->second);
      } else if (said != invitation.says.end() && said->second == found->second) {
        ++tally.right;
      } else {
        ++tally.wrong;
        if (tell) {
          fmt::print("{}: {} WRONG: {} for {}\n", invitation.id, field, found->second,
                     said == invitation.says.end() ? "nothing" : said->second);
        }
      }
    }
  }
  return tallies;
}

Tally print_table(const std::string& name, const std::map<std::string, Tally>& tallies) {
  Tally all;
  fmt::print("{}: field, right, not read though said, wrong\n", name);
  for (const std::string_view field : all_fields) {
    const Tally& tally = tallies.at(std::string(field));
    fmt::print("  {:<14}{:>4}{:>4}{:>4}\n", field, tally.right, tally.missed, tally.wrong);
    all.right += tally.right;
    all.missed += tally.missed;
    all.wrong += tally.wrong;
  }
  fmt::print("  {:<14}{:>4}{:>4}{:>4}\n", "all", all.right, all.missed, all.wrong);
  return all;
}

}  // namespace

TEST_CASE("most of what the invitations say is read, and hardly anything wrongly") {
  InvitationCorpus corpus = read_corpus("develop");
  for (LabelledInvitation& invitation : read_corpus("develop-2").invitations)
    corpus.invitations.push_back(std::move(invitation));
  CHECK(corpus.invitations.size() >= 117);
  const auto tallies = measured(corpus);
  const Tally all = print_table("invitations", tallies);
  for (const auto& entry : tallies) {
    const Tally& tally = entry.second;
    CAPTURE(entry.first);
    CHECK(tally.right * 100 >= (tally.right + tally.missed + tally.wrong) * 93);
    CHECK(tally.wrong <= 1);
  }
  CHECK(all.wrong <= 1);
}
