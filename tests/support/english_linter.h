// The linter with the English words the binary carries.
#pragma once

#include <doctest/doctest.h>

#include "assets/embedded_content.h"
#include "core/advice/linter.h"
#include "core/template/catalog.h"
#include "tests/support/sentence.h"

inline goodterms::Catalog english_catalog() {
  auto catalog = goodterms::load_catalog(goodterms::embedded_content(), {});
  if (!catalog) FAIL(sentence(catalog.error()));
  return std::move(*catalog);
}

// Facts with which a letter that says the right things has no finding.
inline goodterms::LetterFacts usual_facts() {
  goodterms::LetterFacts facts;
  facts.company = "Northwind Labs";
  facts.role = "Data Analyst";
  facts.contact_name = "Dana Reyes";
  facts.my_name = "Sam Okafor";
  facts.hours_since_decision = 5;
  facts.hours_until_interview = 50;
  return facts;
}
