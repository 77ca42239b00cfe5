#include "core/store/profiles.h"

namespace goodterms {

Result<Profile> Profiles::read() {
  TRY(auto profile,
      connection_.first("SELECT name, email, phone, linkedin FROM profile WHERE id = 1", [](Row& row) {
        Profile read;
        read.name = row.next_text();
        read.email = row.next_text();
        read.phone = row.next_text();
        read.linkedin = row.next_text();
        return read;
      }));
  return std::move(profile).value_or(Profile());
}

Result<void> Profiles::write(const Profile& profile) {
  return connection_.run(
      "INSERT INTO profile (id, name, email, phone, linkedin) VALUES (1, ?, ?, ?, ?) ON CONFLICT (id) DO "
      "UPDATE "
      "SET name = excluded.name, email = excluded.email, phone = excluded.phone, linkedin = "
      "excluded.linkedin",
      profile.name, profile.email, profile.phone, profile.linkedin);
}

Result<std::string> Profiles::read_roadmap() {
  TRY(auto roadmap, connection_.first("SELECT roadmap FROM profile WHERE id = 1",
                                      [](Row& row) { return row.next_text(); }));
  return std::move(roadmap).value_or(std::string());
}

Result<void> Profiles::write_roadmap(const std::string& roadmap) {
  return connection_.run(
      "INSERT INTO profile (id, name, email, phone, linkedin, roadmap) VALUES (1, '', '', '', '', ?) "
      "ON CONFLICT (id) DO UPDATE SET roadmap = excluded.roadmap",
      roadmap);
}

}  // namespace goodterms
