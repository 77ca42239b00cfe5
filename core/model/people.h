// Companies and the people met there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/id.h"
#include "core/base/instant.h"

namespace goodterms {

struct Company {
  Id<Company> id;
  std::string name;  // one line, never empty
  std::string notes;
};

// Who the contact is to the user; decides between a call and a letter (CONTENT 3).
enum class Relation : std::uint8_t { recruiter, hiring_manager, network };

std::string_view relation_id(Relation relation);  // "recruiter", "hiring-manager", "network"
std::optional<Relation> relation_from_id(std::string_view id);

struct Contact {
  Id<Contact> id;
  Id<Company> company;  // none for a person outside any company
  std::string name;     // one line, never empty; as the person writes it
  std::string title;    // "Talent Partner"; may be empty
  std::string email;    // may be empty
  std::string phone;
  std::string linkedin;
  Relation relation = Relation::recruiter;
  bool reads_messages = false;  // known to read LinkedIn or text messages
  std::string notes;
  std::optional<Date> reconnect_on;
};

}  // namespace goodterms
