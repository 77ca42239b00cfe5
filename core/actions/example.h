// A finished example, to look at and throw away: what a case looks like before there is one.
#pragma once

#include "core/actions/cases.h"

namespace goodterms {

// Files a made-up case whose decline was sent four days ago, with its letter and the first items of its 30
// days ticked. Its names come from the catalog of interface words; it is a case like any other.
Result<Done<Id<Application>>> add_example(Desk& desk);

}  // namespace goodterms
