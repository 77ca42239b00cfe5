// Where a company's name stands in lines of their own: a letterhead, a sender, a subject, a signature.
// Internal to core/reading.
#pragma once

#include <unordered_set>

#include "core/reading/candidates.h"
#include "core/reading/company_judgement.h"

namespace goodterms {

class CompanyLines : protected CompanyJudgement {
 protected:
  using CompanyJudgement::CompanyJudgement;

  void add(NameReading name, Witness witness);
  // One that is said at several places, or that its own words tell to be a company.
  void weigh_evidence();
  void read_lines();
  // Looks for the names that have a legal form, but for those of agencies.
  void find_formed();

  Candidates candidates_;
  std::unordered_set<std::string> told_by_words_;  // keys
  std::unordered_set<std::string> formed_;         // keys of those with a legal form
  std::unordered_set<std::string> agencies_;       // keys of those that recruit by their name
  bool by_agency_ = false;                         // its own name is no company's that invites

 private:
  void read_letterhead(const Line& line);
  void read_sender(const Line& line);
  void read_subject(std::size_t first, std::size_t end);
  void read_short_line(std::size_t index);
  void read_team_line(const Line& line);
};

}  // namespace goodterms
