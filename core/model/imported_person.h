// Somebody as a file of another program tells of them, before anything is filed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"

namespace goodterms {

struct ImportedPerson {
  std::size_t place = 0;  // in the file, from 1: of the card or message, or the row's line
  std::string name;       // empty for a company alone
  std::string company;
  std::string title;
  std::vector<std::string> emails, phones;  // the preferred first
  std::string linkedin;
  std::vector<std::string> links;
  std::string notes;
  std::vector<std::string> tags;
  // Of a sheet that keeps track of applications, and of LinkedIn's list.
  std::string role, status;
  std::optional<Date> day;
  bool connected = false;   // `day` is that of connecting on LinkedIn
  std::size_t mails = 0;    // of an archive, between them and the user; `day` is that of the last
  bool wrote_last = false;  // the user did, and not they
  bool cut_off = false;     // the file ends in the middle of a cell of theirs, which may have taken in others

  bool says_anything() const {
    return !name.empty() || !company.empty() || !emails.empty() || !phones.empty() || !linkedin.empty();
  }
};

}  // namespace goodterms
