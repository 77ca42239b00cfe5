// The opportunity most tests decline.
#pragma once

#include "core/actions/cases.h"
#include "tests/support/log_fixture.h"

inline goodterms::NewCase northwind_labs() {
  goodterms::NewCase facts;
  facts.company = "Northwind Labs";
  facts.role = "Data Analyst";
  facts.contact = "Dana Reyes";
  facts.email = "dana.reyes@northwind.example";
  facts.title = "Talent Partner";
  facts.interview = moment("2026-03-10T14:00+01:00");
  return facts;
}
