#include "core/store/companies.h"

#include "core/base/text.h"

namespace goodterms {
namespace {

Company read_company(Row& row) {
  Company company;
  company.id = row.next_id<Company>();
  company.name = row.next_text();
  company.notes = row.next_text();
  return company;
}

}  // namespace

Result<Id<Company>> Companies::insert(const Company& company) {
  TRY_DONE(connection_.run("INSERT INTO companies (name, name_folded, notes) VALUES (?, ?, ?)", company.name,
                           fold(company.name), company.notes));
  return Id<Company>{connection_.last_insert_id()};
}

Result<void> Companies::update(const Company& company) {
  return connection_.run("UPDATE companies SET name = ?, name_folded = ?, notes = ? WHERE id = ?",
                         company.name, fold(company.name), company.notes, company.id);
}

Result<void> Companies::remove(Id<Company> id) {
  return connection_.run("DELETE FROM companies WHERE id = ?", id);
}

Result<std::optional<Company>> Companies::find(Id<Company> id) {
  return connection_.first("SELECT id, name, notes FROM companies WHERE id = ?", read_company, id);
}

Result<std::optional<Company>> Companies::find_by_name(std::string_view name) {
  return connection_.first("SELECT id, name, notes FROM companies WHERE name_folded = ? ORDER BY id LIMIT 1",
                           read_company, fold(name));
}

Result<std::vector<std::string>> Companies::all_names() {
  return connection_.all("SELECT name FROM companies ORDER BY id", [](Row& row) { return row.next_text(); });
}

}  // namespace goodterms
