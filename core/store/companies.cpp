#include "core/store/companies.h"

#include "core/base/text.h"
#include "core/store/record_columns.h"

namespace goodterms {
namespace {

Company read_company(Row& row) {
  Company company;
  company.id = row.next_id<Company>();
  read_fields(row, company);
  return company;
}

std::string select(std::string_view rest) {
  return "SELECT id" + read_columns<Company>() + " FROM companies " + std::string(rest);
}

}  // namespace

Result<Id<Company>> Companies::insert(const Company& company) {
  TRY(Statement statement,
      connection_.prepare("INSERT INTO companies (id" + written_columns<Company>(", ", "") +
                          ") VALUES (NULL" + placeholders<Company>() + ")"));
  bind_fields(statement, company);
  TRY_DONE(statement.step());
  return Id<Company>{connection_.last_insert_id()};
}

Result<void> Companies::update(const Company& company) {
  TRY(Statement statement, connection_.prepare("UPDATE companies SET id = id" +
                                               written_columns<Company>(", ", " = ?") + " WHERE id = ?"));
  bind_fields(statement, company);
  statement.bind(company.id);
  TRY_DONE(statement.step());
  return {};
}

Result<void> Companies::remove(Id<Company> id) {
  return connection_.run("DELETE FROM companies WHERE id = ?", id);
}

Result<void> Companies::give_all(Id<Company> from, Id<Company> to) {
  TRY_DONE(connection_.run("UPDATE contacts SET company_id = ?2 WHERE company_id = ?1", from, to));
  TRY_DONE(connection_.run("UPDATE applications SET company_id = ?2 WHERE company_id = ?1", from, to));
  TRY_DONE(connection_.run("UPDATE interactions SET company_id = ?2 WHERE company_id = ?1", from, to));
  return connection_.run("UPDATE promises SET company_id = ?2 WHERE company_id = ?1", from, to);
}

Result<std::optional<Company>> Companies::find(Id<Company> id) {
  return connection_.first(select("WHERE id = ?"), read_company, id);
}

Result<std::optional<Company>> Companies::find_by_name(std::string_view name) {
  return connection_.first(select("WHERE name_folded = ? ORDER BY id LIMIT 1"), read_company, fold(name));
}

Result<std::vector<std::string>> Companies::all_names() {
  return connection_.all("SELECT name FROM companies ORDER BY id", [](Row& row) { return row.next_text(); });
}

Result<std::vector<std::pair<Id<Company>, std::string>>> Companies::all_folded() {
  const auto read = [](Row& row) {
    const auto id = row.next_id<Company>();
    return std::pair(id, row.next_text());
  };
  return connection_.all("SELECT id, name_folded FROM companies ORDER BY id", read);
}

Result<bool> Companies::is_used(Id<Company> id) {
  TRY(const std::int64_t uses,
      connection_.integer("SELECT EXISTS (SELECT 1 FROM applications WHERE company_id = ?1) OR "
                          "EXISTS (SELECT 1 FROM interactions WHERE company_id = ?1) OR "
                          "EXISTS (SELECT 1 FROM promises WHERE company_id = ?1) OR "
                          "EXISTS (SELECT 1 FROM contacts WHERE company_id = ?1) OR "
                          "EXISTS (SELECT 1 FROM companies WHERE id = ?1 AND notes <> '')",
                          id));
  return uses != 0;
}

Result<bool> Companies::is_shared(Id<Company> id, Id<Application> but_case, Id<Contact> but_person) {
  TRY(const std::int64_t others,
      connection_.integer("SELECT EXISTS (SELECT 1 FROM applications WHERE company_id = ?1 AND id <> ?2) OR "
                          "EXISTS (SELECT 1 FROM contacts WHERE company_id = ?1 AND id IS NOT ?3)",
                          id, but_case, but_person));
  return others != 0;
}

}  // namespace goodterms
