// A finished example, to look at and throw away: what a case looks like before there is one.
#pragma once

#include "core/actions/cases.h"

namespace goodterms {

// Its facts, in the words of the interface; and the same as a case that is not filed, to fill a letter in
// with where there is none yet.
CaseFacts example_facts(const Desk& desk);
Case example_case(const Desk& desk);

// Whether a case, or a person, is of it: told by an address that is nobody's.
bool is_example(const Contact& contact);
bool is_example(const Case& about);

// The name of a case's company where cases are listed or named, which says of the example that it is one.
// A letter names the company itself.
std::string listed_company(const Words& words, const Case& about);

// Who signs what is written in a case: the user, and in the example, before they gave a name, somebody
// made-up.
std::string signs_as(const Words& words, const Case& about, const std::string& user);

// Files a made-up case whose decline was sent four days ago, with its letter and the first items of its 30
// days ticked. Its names come from the catalog of interface words; it is a case like any other but for what
// is said above.
Result<Done<Id<Application>>> add_example(Desk& desk);

}  // namespace goodterms
