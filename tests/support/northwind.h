// The opportunity most tests decline.
#pragma once

#include "core/actions/cases.h"
#include "tests/support/log_fixture.h"

inline goodterms::CaseFacts northwind_labs() {
  goodterms::CaseFacts facts;
  facts.company.name = "Northwind Labs";
  facts.application.role = "Data Analyst";
  facts.contact.name = "Dana Reyes";
  facts.contact.email = "dana.reyes@northwind.example";
  facts.contact.title = "Talent Partner";
  facts.application.interview = moment("2026-03-10T14:00+01:00");
  return facts;
}

// Somebody else, who wrote of themselves and had no answer yet: nothing is under way.
inline goodterms::CaseFacts only_written_to() {
  goodterms::CaseFacts facts = northwind_labs();
  facts.company.name = "Harbor & Lane";
  facts.application.interview.reset();
  facts.application.spoken_before = false;
  facts.application.touchpoints = 1;
  return facts;
}
