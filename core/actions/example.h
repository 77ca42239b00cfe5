// A finished example, to look at and throw away: what a case looks like before there is one.
#pragma once

#include "core/actions/cases.h"

namespace goodterms {

// Its facts, in the words of the interface; and the same as a case that is not filed, to fill a letter in
// with where there is none yet.
CaseFacts example_facts(const Desk& desk);
Case example_case(const Desk& desk);

// Files a made-up case whose decline was sent four days ago, with its letter and the first items of its 30
// days ticked. Its names come from the catalog of interface words; it is a case like any other.
Result<Done<Id<Application>>> add_example(Desk& desk);

}  // namespace goodterms
