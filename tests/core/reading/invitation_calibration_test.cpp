// How well the score of what was read tells right from wrong: where the bars of core/reading/field_bars.h
// come from.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/core/reading/invitation_corpus.h"

#include "tests/support/english_reader.h"
#include "tests/support/test_zones.h"

using namespace goodterms;

namespace {

constexpr int scores_of_a_band = 10;

// Of one field, by bands of the score.
struct Calibration {
  struct Band {
    int right = 0;
    int wrong = 0;
  };
  std::map<int, Band> filled;  // by the lowest score of the band
  Band empty;                  // though said: whether the best candidate was right
  int without_candidate = 0;
};

void count(Calibration& calibration, const std::string* said, const std::string* read,
           const ReadCandidate* best) {
  if (read != nullptr) {
    const int score = best == nullptr ? 0 : best->score / scores_of_a_band * scores_of_a_band;
    Calibration::Band& band = calibration.filled[score];
    ++(said != nullptr && *said == *read ? band.right : band.wrong);
  } else if (said != nullptr) {
    if (best == nullptr)
      ++calibration.without_candidate;
    else
      ++(best->text == *said ? calibration.empty.right : calibration.empty.wrong);
  }
}

std::map<std::string, Calibration> calibrated(const InvitationCorpus& corpus) {
  std::map<std::string, Calibration> by_field;
  const TestZones zones(corpus.now.offset_minutes);
  for (const LabelledInvitation& invitation : corpus.invitations) {
    const Invitation read = english_reader().read(invitation.text, corpus.now, zones);
    const auto values = fields_of(read);
    for (int at = 0; at <= static_cast<int>(InvitationField::my_name); ++at) {
      const auto field = static_cast<InvitationField>(at);
      const std::string name(name_of(field));
      const auto said = invitation.says.find(name);
      const auto value = values.find(name);
      const auto best =
          std::find_if(read.candidates.begin(), read.candidates.end(),
                       [&](const ReadCandidate& candidate) { return candidate.field == field; });
      count(by_field[name], said == invitation.says.end() ? nullptr : &said->second,
            value == values.end() ? nullptr : &value->second,
            best == read.candidates.end() ? nullptr : &*best);
    }
  }
  return by_field;
}

}  // namespace

// INVITATIONS=develop-9:even reading_test -tc="*tells right from wrong*"
TEST_CASE("how well a score tells right from wrong is printed where somebody asks for it") {
  const char* name = std::getenv("INVITATIONS");
  if (name == nullptr) return;
  for (const auto& [field, calibration] : calibrated(read_part_of_corpus(name))) {
    fmt::print("{}\n", field);
    for (const auto& [score, band] : calibration.filled)
      fmt::print("  score {:>3} and more: {:>3} right {:>3} wrong\n", score, band.right, band.wrong);
    fmt::print("  left empty: {} with the right one first, {} with another, {} with none\n",
               calibration.empty.right, calibration.empty.wrong, calibration.without_candidate);
  }
}

// INVITATION_TABLE=rows.json reading_test -tc="*as a table*": one row for each field of each invitation, with
// what was found besides, to set bars by; of all sets that teach, or of INVITATIONS.
TEST_CASE("all that was read is written down as a table where somebody asks for it") {
  const char* path = std::getenv("INVITATION_TABLE");
  if (path == nullptr) return;
  std::ofstream out(path);
  const char* one = std::getenv("INVITATIONS");
  const std::vector<std::string> all = {"develop",   "develop-2", "develop-3", "develop-4", "develop-5",
                                        "develop-6", "develop-7", "develop-8", "develop-9", "classes"};
  for (const std::string& name : one != nullptr ? std::vector<std::string>{one} : all) {
    const InvitationCorpus corpus = read_part_of_corpus(name);
    const TestZones zones(corpus.now.offset_minutes);
    for (const LabelledInvitation& invitation : corpus.invitations) {
      const Invitation read = english_reader().read(invitation.text, corpus.now, zones);
      const auto values = fields_of(read);
      for (const std::string_view field : all_fields) {
        nlohmann::json row = {{"file", name},
                              {"id", invitation.id},
                              {"language", invitation.language},
                              {"field", field},
                              {"candidates", nlohmann::json::array()}};
        if (const auto said = invitation.says.find(std::string(field)); said != invitation.says.end())
          row["said"] = said->second;
        if (const auto value = values.find(std::string(field)); value != values.end())
          row["read"] = value->second;
        for (const ReadCandidate& candidate : read.candidates)
          if (name_of(candidate.field) == field)
            row["candidates"].push_back({candidate.text, candidate.score});
        out << row.dump() << "\n";
      }
    }
  }
}
