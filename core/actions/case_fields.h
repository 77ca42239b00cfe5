// Checking and filing what a case consists of: shared by starting one and changing one. Internal to
// core/actions.
#pragma once

#include "core/actions/cases.h"

namespace goodterms {

// The facts with every field cleaned and checked. Errors: those of start_case().
Result<NewCase> checked_facts(const Desk& desk, NewCase facts);

// The company of that name, made where there is none.
Result<Id<Company>> filed_company(Desk& desk, const NewCase& facts);

// The contact at that company, made where there is none; none where nothing is known of anybody. A known
// contact keeps what is not given anew.
Result<Id<Contact>> filed_contact(Desk& desk, const NewCase& facts, Id<Company> company);

// Everything of `facts` that lies in the application itself.
void fill_application(Application& application, const NewCase& facts);

// Removes the contact and the company where no record refers to them any more.
Result<void> drop_unused(Desk& desk, Id<Contact> contact, Id<Company> company);

}  // namespace goodterms
