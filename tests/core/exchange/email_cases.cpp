// Writes many drafts into the folder named by the first argument, NNN.eml, each with what a reader should
// find in it, NNN.json. check_eml.py compares.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/exchange/email.h"
#include "core/exchange/mail_text.h"

using namespace goodterms;

namespace {

nlohmann::json expected_mailboxes(const std::vector<Mailbox>& mailboxes) {
  auto list = nlohmann::json::array();
  for (const Mailbox& mailbox : mailboxes)
    list.push_back({single_line(mailbox.name), mailbox.address});
  return list;
}

class Cases {
 public:
  explicit Cases(std::string folder) : folder_(std::move(folder)) {}

  bool add(const Email& email) {
    const auto file = write_eml(email);
    if (!file) {
      fmt::print(stderr, "{}\n", plain(file.error().wording));
      return false;
    }
    std::string body = with_crlf(email.body);
    if (body.size() < 2 || body.substr(body.size() - 2) != "\r\n") body += "\r\n";
    nlohmann::json expected;
    expected["from"] = email.from ? expected_mailboxes({*email.from}) : nlohmann::json::array();
    expected["to"] = expected_mailboxes(email.to);
    expected["cc"] = expected_mailboxes(email.cc);
    expected["subject"] = single_line(email.subject);
    expected["date"] = format_instant(email.date);
    expected["body"] = body;
    const std::string name = fmt::format("{}/{:03}", folder_, count_++);
    std::ofstream(name + ".eml", std::ios::binary) << *file;
    std::ofstream(name + ".json", std::ios::binary) << expected.dump();
    return true;
  }

 private:
  std::string folder_;
  int count_ = 0;
};

Email plain_email() {
  Email email;
  email.from = Mailbox{"Sam Okafor", "sam@example.org"};
  email.to = {Mailbox{"Dana Reyes", "dana@example.com"}};
  email.subject = "Withdrawal";
  email.date = Instant{1773147605, 60};
  email.body = "Hi Dana,\n\nThank you.\n";
  return email;
}

std::string repeat(std::string_view text, std::size_t code_points) {
  std::string result;
  for (std::size_t position = 0; code_points > 0; --code_points) {
    if (position >= text.size()) position = 0;
    append_code_point(result, next_code_point(text, position));
  }
  return result;
}

bool add_subjects(Cases& cases) {
  bool good = true;
  for (const char* unit :
       {"Data analyst ", "abcdefghij", "Zoë läuft ", "東京", "🙂", "Ж я ", "=?UTF-8?B?x?= "}) {
    for (std::size_t length = 0; length <= 200; ++length) {
      Email email = plain_email();
      email.subject = repeat(unit, length);
      good = cases.add(email) && good;
    }
  }
  return good;
}

bool add_names(Cases& cases) {
  bool good = true;
  for (const std::string& name :
       {std::string("Dana"), std::string("Reyes, Dana"), std::string("Dana \"D\" \\ Reyes"),
        std::string("Zoë"), std::string("山田 恵"), std::string("Дана Рейес"), std::string("دانا"),
        std::string("🙂 Dana"), std::string("Dr. Dana (HR) <x>"), std::string("=?UTF-8?Q?x?="),
        std::string("O'Brien"), std::string("a@b.c"), std::string("Dana\r\nBcc: x@evil.com"),
        std::string("tab\there"), repeat("Zoë Ärger ", 150), repeat("Dana Reyes ", 150), repeat("山田", 100),
        std::string("Dana;:,.[]")}) {
    Email email = plain_email();
    email.to[0].name = name;
    email.from->name = name;
    email.cc = {Mailbox{name, "c@example.com"}, Mailbox{"", "d@example.com"}, Mailbox{name, "e@example.com"}};
    good = cases.add(email) && good;
  }
  Email bare = plain_email();
  bare.from.reset();
  bare.to.clear();
  return cases.add(bare) && good;
}

bool add_bodies(Cases& cases) {
  bool good = true;
  for (const std::string& body : {std::string(),
                                  std::string("\n"),
                                  std::string("no line break"),
                                  std::string("a\r\nb\nc\rd\n\n"),
                                  std::string("trailing blank \nand tab\t\n \n\t\nend "),
                                  std::string(".\n..\n.x\n"),
                                  std::string("From me\n>From\nFrom "),
                                  std::string("a=b =3D =\n=\n"),
                                  std::string("tab\tinside\t\n"),
                                  std::string("nul \0 and \x01\x7F\n", 14),
                                  std::string("é 東京 🙂 Ж\n"),
                                  repeat("a", 10000),
                                  repeat("word ", 10000),
                                  repeat("é", 10000),
                                  repeat("🙂", 10000),
                                  repeat(".", 10000),
                                  repeat("From ", 10000),
                                  repeat(" ", 10000),
                                  repeat("=", 10000),
                                  std::string("\xEF\xBB\xBFmark\n"),
                                  std::string("--\nSam\n"),
                                  std::string("Subject: not a header\n\nx\n")}) {
    Email email = plain_email();
    email.body = body;
    good = cases.add(email) && good;
  }
  for (std::size_t length = 60; length < 90; ++length) {
    for (const char* unit : {"a", "aé", "ab "}) {
      Email email = plain_email();
      email.body = repeat(unit, length) + "\n" + repeat(unit, length);
      good = cases.add(email) && good;
    }
  }
  return good;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  Cases cases(argv[1]);
  const bool subjects = add_subjects(cases);
  const bool names = add_names(cases);
  const bool bodies = add_bodies(cases);
  return subjects && names && bodies ? 0 : 1;
}
