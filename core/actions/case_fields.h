// Checking and filing what a case consists of: shared by starting one and changing one. Internal to
// core/actions.
#pragma once

#include "core/actions/cases.h"

namespace goodterms {

// The facts with every field cleaned and checked. Errors: those of start_case().
Result<CaseFacts> checked_facts(const Desk& desk, CaseFacts facts);

// Errors: invalid_input, with those there are, for a language that there are no letters in; fine where it is
// empty.
Result<void> check_language(const Desk& desk, const std::string& language);

// The contact with every field that a person enters cleaned and checked. Errors: invalid_input.
Result<Contact> checked_contact(Contact contact);

// The company of that name, made where there is none; none for no name.
Result<Id<Company>> company_named(Desk& desk, const std::string& name);

// Somebody of that name at that company who may be the person given: nobody with another address.
Result<std::optional<Contact>> known_contact(Desk& desk, const Contact& given, Id<Company> company);

// The contact at that company, made where there is none; none where nothing is known of anybody. A known
// contact keeps what is not given anew.
Result<Id<Contact>> filed_contact(Desk& desk, const CaseFacts& facts, Id<Company> company);

// What somebody is filed under: their name, or where that is not known an address of theirs (see has_name);
// empty where nothing is known.
std::string filed_name(const Contact& contact);

// Removes the contact and the company where no record refers to them any more.
Result<void> drop_unused(Desk& desk, Id<Contact> contact, Id<Company> company);

}  // namespace goodterms
