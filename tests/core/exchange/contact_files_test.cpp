// Address cards and tables of people as other programs write them.
#include <fstream>
#include <sstream>

#include "core/base/text.h"
#include "core/exchange/contact_sheet.h"
#include "core/exchange/text_file.h"
#include "core/exchange/vcard.h"
#include "tests/support/growth.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

namespace {

std::string file(const char* name) {
  std::ifstream in(std::string(GOODTERMS_SOURCE_DIR) + "/tests/data/contacts/" + name, std::ios::binary);
  REQUIRE(in.good());
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::vector<ImportedPerson> cards(const std::string& bytes) {
  CardReader reader(bytes);
  std::vector<ImportedPerson> people;
  for (ImportedPerson person; reader.next(person);)
    people.push_back(person);
  return people;
}

std::vector<ImportedPerson> sheet(const std::string& bytes, const ColumnChoice& choice = {}) {
  const std::string text = text_of_file(bytes);
  SheetReader reader = must(SheetReader::open(text, choice));
  std::vector<ImportedPerson> people;
  for (ImportedPerson person; reader.next(person);)
    people.push_back(person);
  return people;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an old phone's cards are read with their soft breaks, charsets and bare types") {
  const auto people = cards(file("phone-2.1.vcf"));
  REQUIRE(people.size() == 2);
  CHECK(people[0].name == "Björn Östlund");
  CHECK(people[0].company == "Fjörd Data");
  CHECK(people[0].phones == Texts{"+46 70 123 45 67", "08-123456"});
  CHECK(people[0].emails == Texts{"bjorn@fjord.example"});
  CHECK(people[0].title == "Head of Data");
  CHECK(people[0].notes == "Met at the fair\nspeaks fast");
  CHECK(people[1].name == "Omar Haddad");  // and not whom their assistant's card names
}

TEST_CASE("a computer's cards are read with groups, labels and what is preferred first") {
  const auto people = cards(file("mac-3.0.vcf"));
  REQUIRE(people.size() == 2);  // a list of people is nobody
  CHECK(people[0].name == "Dr. Aiko Tanaka");
  CHECK(people[0].company == "Senbai Foods, Ltd.");
  CHECK(people[0].emails == Texts{"aiko@senbai.example", "aiko@home.example"});
  CHECK(people[0].linkedin == "https://www.linkedin.com/in/aiko-tanaka");
  CHECK(people[0].links == Texts{"https://aiko.example"});
  CHECK(people[0].notes == "Likes long walks, short meetings.\nIntroduced by Omar; remember the book.");
  CHECK(people[1].name.empty());
  CHECK(people[1].company == "Cedar Works");
}

TEST_CASE("a server's cards of version 4 are read, also the last one that was cut off") {
  const auto people = cards(file("server-4.0.vcf"));
  REQUIRE(people.size() == 3);
  CHECK(people[0].name == "Mira Kovač");
  CHECK(people[0].phones == Texts{"+1-555-0177"});
  CHECK(people[0].linkedin == "https://www.linkedin.com/in/mira");
  CHECK(people[1].company == "Tern & Tide");
  CHECK(people[1].name.empty());
  CHECK(people[2].emails == Texts{"last@one.example"});
}

TEST_CASE("cards that were never closed, and what is none, break nothing") {
  CHECK(cards("BEGIN:VCARD\nFN:One\nBEGIN:VCARD\nFN:Two\nEND:VCARD\n").size() == 2);
  CHECK(cards("").empty());
  CHECK(cards("BEGIN:VCARD").size() == 1);
  CHECK(cards("FN:Nobody\nEND:VCARD\n").empty());
  CHECK(cards("BEGIN:VCARD\n:\n;;;:\nFN\nEND:VCARD\n").size() == 1);
}

TEST_CASE("a picture of 20 MB in a card is passed over") {
  std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana Reyes\r\nPHOTO;ENCODING=b:";
  while (card.size() < 20'000'000)
    card += "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\r\n ";
  card += "\r\nEMAIL:dana@northwind.example\r\nEND:VCARD\r\n";
  const auto people = cards(card);
  REQUIRE(people.size() == 1);
  CHECK(people[0].emails == Texts{"dana@northwind.example"});
}

TEST_CASE("a card that is written reads back to the same, with lines that are short enough") {
  ImportedPerson person;
  person.name =
      "Zoë, of; the \\ long name that does not fit into one line of a card, 日本語日本語日本語日本語日本語";
  person.company = "Fabrikam; Inc.";
  person.title = "Head of Data";
  person.emails = {"zoe@fabrikam.example"};
  person.phones = {"+1 555 0142"};
  person.linkedin = "https://www.linkedin.com/in/zoe";
  person.links = {"https://zoe.example"};
  person.notes = "Line one\nLine two, and more";
  const std::string card = write_card(person);
  for (std::size_t at = 0; at < card.size();) {
    const std::size_t end = card.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    CHECK(end - at <= 75);
    CHECK(is_valid_utf8(card.substr(at, end - at)));
    at = end + 2;
  }
  const auto read = cards(card);
  REQUIRE(read.size() == 1);
  CHECK(read[0].name == person.name);
  CHECK(read[0].company == person.company);
  CHECK(read[0].emails == person.emails);
  CHECK(read[0].phones == person.phones);
  CHECK(read[0].linkedin == person.linkedin);
  CHECK(read[0].links == person.links);
  CHECK(read[0].notes == person.notes);
}

TEST_CASE("LinkedIn's list is read below its notes, with the day of connecting") {
  const auto people = sheet(file("Connections.csv"));
  REQUIRE(people.size() == 2);
  CHECK(people[0].name == "Dana Reyes");
  CHECK(people[0].title == "Talent Partner, EMEA");
  CHECK(people[0].linkedin == "https://www.linkedin.com/in/dana-reyes");
  CHECK(people[0].connected);
  CHECK(format_date(*people[0].day) == "2026-03-01");
  CHECK(people[1].emails == Texts{"zoe@fabrikam.example"});
}

TEST_CASE("Google's and Outlook's tables are read, in their encodings and with several addresses in a cell") {
  const auto google = sheet(file("google.csv"));
  REQUIRE(google.size() == 1);
  CHECK(google[0].name == "Paula Reynolds");
  CHECK(google[0].company == "Fabrikam");
  CHECK(google[0].emails ==
        Texts{"paula@fabrikam.example", "paula@home.example", "p.reynolds@fabrikam.example"});
  CHECK(google[0].linkedin == "https://www.linkedin.com/in/paula");
  CHECK(google[0].notes == "Line one\nLine two");
  const auto outlook = sheet(file("outlook.csv"));
  REQUIRE(outlook.size() == 1);
  CHECK(outlook[0].name == "Jürgen Vogl");
  CHECK(outlook[0].company == "Müller & Söhne");
  CHECK(outlook[0].title == "Personalreferent");
  CHECK(outlook[0].phones.size() == 2);
  CHECK(outlook[0].notes == "Sagte \"bis bald\"");
}

TEST_CASE("a sheet that keeps track of applications tells role, stage and day, whatever parts its cells") {
  const auto people = sheet(file("tracker.csv"));
  REQUIRE(people.size() == 2);
  CHECK(people[0].name == "Dana Reyes");
  CHECK(people[0].role == "Data Analyst");
  CHECK(people[0].status == "Interview");
  CHECK(people[0].title.empty());
  CHECK(format_date(*people[0].day) == "2026-02-13");
  CHECK(people[1].company == "Blue Heron Clinic");
  CHECK(people[1].name.empty());
}

TEST_CASE("the order of days is told by looking at all of them") {
  const auto day = [](const char* rows) {
    const auto people = sheet(std::string("Name,Date\n") + rows);
    REQUIRE_FALSE(people.empty());
    return people[0].day ? format_date(*people[0].day) : std::string();
  };
  CHECK(day("A,03/02/2026\nB,25/02/2026\n") == "2026-02-03");
  CHECK(day("A,03/02/2026\nB,02/25/2026\n") == "2026-03-02");
  CHECK(day("A,2026-03-02 10:00\n") == "2026-03-02");
  CHECK(day("A,\"March 2, 2026\"\n") == "2026-03-02");
  CHECK(day("A,2 Mar 26\n") == "2026-03-02");
  CHECK(day("A,soon\n").empty());
  CHECK(day("A,31/31/2026\n").empty());
}

TEST_CASE("a column nobody knows is named, and one that is not there is told") {
  const std::string german = "Ansprechpartner;Firma\nDana Reyes;Northwind Labs\n";
  CHECK_FALSE(SheetReader::open(german, {}).has_value());
  const auto people = sheet(german, {{"ansprechpartner", SheetField::name}, {"Firma", SheetField::company}});
  REQUIRE(people.size() == 1);
  CHECK(people[0].company == "Northwind Labs");
  CHECK_FALSE(SheetReader::open(german, {{"Fax", SheetField::phone}}).has_value());
  CHECK(sheet("email\ndana@northwind.example\n").size() == 1);
  CHECK_FALSE(SheetReader::open("just a sentence\nand another\n", {}).has_value());
}

TEST_CASE("lines in several encodings are each read in their own") {
  CHECK(text_of_file("J\xC3\xBCrgen\nJ\xFCrgen\n") == "Jürgen\nJürgen\n");
  CHECK(text_of_file(std::string("\xFF\xFEJ\0\xFC\0", 6)) == "Jü");
  CHECK(text_of_file(std::string("\xFE\xFF\0J\0\xFC", 6)) == "Jü");
  CHECK(text_of_file(std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6)) == "😀");
}

TEST_CASE("a table is written so that no spreadsheet takes it for orders, and reads back to the same") {
  const CsvRow row = {"=1+1",       "@SUM(A1)",     "-2+3 cmd", "+1 555 0142", "-3.5",
                      "a \"b\", c", "two\r\nlines", "",         "'x"};
  const std::string line = csv_line(row);
  CHECK(line == "'=1+1,'@SUM(A1),'-2+3 cmd,+1 555 0142,-3.5,\"a \"\"b\"\", c\",\"two\r\nlines\",,'x\r\n");
  CsvReader reader(line, ',');
  CsvRow read;
  REQUIRE(reader.next(read));
  for (std::size_t at = 0; at < row.size(); ++at)
    CHECK(without_guard(read[at]) == row[at]);
  CHECK_FALSE(reader.next(read));
}

TEST_CASE("a cell whose quote is never closed ends with the text, and nothing is read past it") {
  const std::string_view text = "name,title\nDana,\"Buyer";
  CsvReader reader(text, ',');
  CsvRow row;
  REQUIRE(reader.next(row));
  REQUIRE(reader.next(row));
  CHECK(row == CsvRow{"Dana", "Buyer"});
  CHECK(reader.position() == text.size());
  CHECK_FALSE(reader.next(row));
}

TEST_CASE("a row whose quote is never closed is known by that, and no other is") {
  const std::string_view text = "name,title\n\"Dana\",Buyer\n\"Mira,Y\nRui,Z\n";
  CsvReader reader(text, ',');
  CsvRow row;
  REQUIRE(reader.next(row));
  REQUIRE(reader.next(row));
  CHECK_FALSE(reader.cut_off());
  REQUIRE(reader.next(row));
  CHECK(reader.cut_off());
  CHECK(reader.line() == 3);
}
