// A fresh log in a folder of its own, with short ways to put records in.
#pragma once

#include <doctest/doctest.h>

#include "core/store/applications.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/interactions.h"
#include "core/store/log.h"
#include "core/store/messages.h"
#include "platform/desktop/system_files.h"
#include "tests/support/sentence.h"
#include "tests/support/temporary_folder.h"

inline goodterms::Instant moment(const char* text) {
  const auto instant = goodterms::parse_instant(text);
  REQUIRE(instant.has_value());
  return *instant;
}

// The value of a result that must not be an error; says the error where it is one.
template <class T>
T must(goodterms::Result<T> result) {
  if (!result) FAIL(sentence(result.error()) << " (" << result.error().cause << ")");
  return std::move(*result);
}
inline void must(goodterms::Result<void> result) {
  if (!result) FAIL(sentence(result.error()) << " (" << result.error().cause << ")");
}

struct LogFixture {
  TemporaryFolder folder;
  goodterms::SystemFiles files;
  goodterms::Instant now = moment("2026-03-02T09:00:00+01:00");
  goodterms::Log log = must(goodterms::Log::open(place(), goodterms::IfMissing::create, files, now));

  goodterms::LogPlace place() const { return {folder.file("log.goodterms"), nullptr}; }

  goodterms::Changes change(const char* action, const std::function<goodterms::Result<void>()>& work) {
    return must(log.journal().change({action, ""}, now, work));
  }

  goodterms::Id<goodterms::Company> add_company(const std::string& name) {
    goodterms::Id<goodterms::Company> id;
    change("add", [&]() -> goodterms::Result<void> {
      TRY(id, goodterms::Companies(log.connection()).insert({{}, name, ""}));
      return {};
    });
    return id;
  }

  goodterms::Id<goodterms::Contact> add_contact(const std::string& name,
                                                goodterms::Id<goodterms::Company> company) {
    goodterms::Id<goodterms::Contact> id;
    change("add", [&]() -> goodterms::Result<void> {
      goodterms::Contact contact;
      contact.name = name;
      contact.company = company;
      TRY(id, goodterms::Contacts(log.connection()).insert(contact));
      return {};
    });
    return id;
  }

  goodterms::Id<goodterms::Application> add_application(const std::string& role,
                                                        goodterms::Id<goodterms::Company> company,
                                                        goodterms::Id<goodterms::Contact> contact = {}) {
    goodterms::Id<goodterms::Application> id;
    change("add", [&]() -> goodterms::Result<void> {
      goodterms::Application application;
      application.role = role;
      application.company = company;
      application.contact = contact;
      application.created = now;
      TRY(id, goodterms::Applications(log.connection()).insert(application));
      return {};
    });
    return id;
  }

  void add_said(const std::string& words, const char* when, goodterms::Id<goodterms::Contact> contact = {}) {
    change("add", [&]() -> goodterms::Result<void> {
      goodterms::Interaction interaction;
      interaction.summary = words;
      interaction.happened = moment(when);
      interaction.contact = contact;
      TRY_DONE(goodterms::Interactions(log.connection()).insert(interaction));
      return {};
    });
  }
};
