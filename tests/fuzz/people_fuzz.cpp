// What files of people and of letters hold, whatever is in them, and that what is written is read back.
#include <algorithm>

#include "core/base/text.h"
#include "core/exchange/contact_sheet.h"
#include "core/exchange/csv.h"
#include "core/exchange/mail_archive.h"
#include "core/exchange/own_letters_file.h"
#include "core/exchange/vcard.h"
#include "core/model/mail_address.h"
#include "tests/fuzz/driver.h"

using namespace goodterms;

namespace {

void check_person(const ImportedPerson& person) {
  for (const std::string* field :
       {&person.name, &person.company, &person.title, &person.linkedin, &person.role, &person.status})
    fuzz::promise(is_valid_utf8(*field), "a field of a person is text");
  for (const auto* list : {&person.emails, &person.phones, &person.links})
    for (const std::string& one : *list)
      fuzz::promise(is_valid_utf8(one) && !one.empty(), "an address or number is text that is not empty");
  fuzz::promise(is_valid_utf8(person.notes), "notes are text");
}

// A row that is written is read as it was, but for the apostrophe before what looks like a formula.
void write_and_read(const CsvRow& row) {
  const std::string line = csv_line(row);
  CsvReader again(line, ',');
  CsvRow read;
  const bool blank = row.size() == 1 && row[0].empty();
  fuzz::promise(again.next(read) || blank, "what is written is a row");
  if (blank) return;
  fuzz::promise(read.size() == row.size(), "as many cells are read as were written");
  for (std::size_t i = 0; i < row.size(); ++i)
    fuzz::promise(read[i] == row[i] || without_guard(read[i]) == row[i], "a cell is read as it was written");
  fuzz::promise(!again.next(read), "a row is one row");
}

void read_table(std::string_view input) {
  for (const char delimiter : {',', ';', '\t', delimiter_of(input)}) {
    CsvReader reader(input, delimiter);
    CsvRow row;
    std::size_t before = 0, line = 0;
    while (reader.next(row)) {
      fuzz::promise(reader.position() > before && reader.position() <= input.size(), "each row goes on");
      fuzz::promise(reader.line() > line, "each row has a line of its own");
      fuzz::promise(!row.empty(), "a row has cells");
      before = reader.position();
      line = reader.line();
      write_and_read(row);
    }
  }
  if (!is_valid_utf8(input)) return;
  likely_header(input, {});
  auto sheet = SheetReader::open(input, {});
  if (!sheet) return;
  fuzz::promise(sheet->fields().size() == sheet->header().size(), "each column is known or left alone");
  ImportedPerson person;
  while (sheet->next(person))
    check_person(person);
}

void check_written(const ImportedPerson& person) {
  const std::string card = write_card(person);
  for (std::size_t begin = 0; begin < card.size();) {
    const std::size_t end = card.find("\r\n", begin);
    fuzz::promise(end != std::string::npos && end - begin <= 75, "a line of a card is short enough");
    begin = end + 2;
  }
  CardReader again(card);
  ImportedPerson read;
  fuzz::promise(again.next(read), "a card that is written is read");
  fuzz::promise(read.name == person.name && read.company == person.company && read.title == person.title,
                "who it is is read as it was written");
  ImportedPerson other;
  fuzz::promise(!again.next(other), "a card is one person");
}

void read_cards(std::string_view input) {
  looks_like_cards(input);
  CardReader reader(input);
  ImportedPerson person;
  std::size_t before = 0;
  while (reader.next(person)) {
    fuzz::promise(reader.position() > before && reader.position() <= input.size(), "each card goes on");
    before = reader.position();
    check_person(person);
    if (!person.name.empty() || !person.company.empty()) check_written(person);
    person = {};
  }
}

void read_mailbox(std::string_view input) {
  looks_like_mail_archive(input);
  MailArchive archive(input, {{"sam@sample.example"}, "Sam Sample"});
  ImportedPerson person;
  std::size_t before = 0, place = 0;
  while (archive.next(person)) {
    fuzz::promise(archive.position() >= before && archive.position() <= input.size(), "each mail goes on");
    before = archive.position();
    if (!person.says_anything()) continue;
    check_person(person);
    fuzz::promise(before == input.size(), "people come when all is read");
    fuzz::promise(person.place >= std::max<std::size_t>(place, 1), "in the order they were met in");
    place = person.place;
    fuzz::promise(person.mails > 0, "everybody has a mail");
    fuzz::promise(person.emails.size() == 1 && check_address(person.emails.front()).has_value(),
                  "everybody can be written to");
    fuzz::promise(person.emails.front() != "sam@sample.example", "the owner is nobody to import");
  }
}

void read_letters(std::string_view input) {
  looks_like_own_letters(input);
  const auto letters = read_own_letters_file(input);
  if (!letters) return;
  for (const OwnLetter& letter : *letters)
    fuzz::promise(is_valid_utf8(letter.title) && is_valid_utf8(letter.subject) && is_valid_utf8(letter.body),
                  "letters are text");
  const auto again = read_own_letters_file(write_own_letters(*letters));
  fuzz::promise(again.has_value() && again->size() == letters->size(), "what is written is read back");
  fuzz::promise(std::equal(letters->begin(), letters->end(), again->begin(), same_words),
                "to the same words");
}

const fuzz::Target table = {
    "csv",
    {"Notes:\n\"exported, 2 people\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected "
     "On\n"
     "Dana,Reyes,https://www.linkedin.com/in/dana,d@northwind.example,\"Northwind, \"\"Labs\"\"\",Buyer,10 "
     "Mar 2026\n",
     "name;company;email;phone\r\n\"Ito\nSam\";Pine;s@pine.example;+49 30 1\r\n=SUM(A1);-;@x;'+1\r\n",
     "Company\tRole\tStatus\tDate\rHarbor\tClerk\tapplied\t3/4/2026\r"},
    {",", ";", "\t", "|",    "\"",    "\"\"",       "\n",     "\r\n", "\r",   "=", "+",
     "-", "@", "'",  "name", "Email", "31/12/2026", "\u00e9", "\xFF", "\x00", " "},
    read_table,
    20000};

const fuzz::Target cards = {
    "vcard",
    {"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Dana Reyes\r\nN:Reyes;Dana;;Dr.;\r\nORG:Northwind\\, Labs;Sales\r\n"
     "TITLE:Buyer\r\nEMAIL;TYPE=work:d@northwind.example\r\nTEL:tel:+49-30-1\r\nNOTE:a\\nb\\;c\r\n d\r\n"
     "URL:https://linkedin.com/in/dana\r\nEND:VCARD\r\n",
     "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg=\n;\n"
     "item1.EMAIL;INTERNET:j@m.example\nPHOTO;ENCODING=b:AAAA\n BBBB\nX-ABSHOWAS:COMPANY\nEND:VCARD\n",
     "BEGIN:VCARD\nKIND:group\nFN:All\nMEMBER:urn:x\nEND:VCARD\nBEGIN:VCARD\nFN:Never closed\n"},
    {"\n",
     "\r\n",
     "\n ",
     ":",
     ";",
     ",",
     "\\",
     "\\n",
     "=",
     "=\n",
     "=C3=A9",
     "\"",
     ".",
     "BEGIN:VCARD\n",
     "END:VCARD\n",
     "KIND:org\n",
     "CHARSET=utf-8",
     "ENCODING=QUOTED-PRINTABLE",
     "ENCODING=BASE64",
     "\xFF",
     "\x00",
     "\u00e9"},
    read_cards,
    30000};

const fuzz::Target mailbox = {
    "mbox",
    {"From d@northwind.example Mon Mar  2 14:01:02 2026\nFrom: Dana Reyes <d@northwind.example>\nTo: "
     "sam@sample.example, Omar <o@harbor.example>\nDate: Mon, 2 Mar 2026 14:01:02 -0600\n\nHello\n\n>From "
     "here\n\nFrom - Mon Mar 02 14:01:02 2026\r\nFrom: Sam Sample <sam@sample.example>\r\nTo: "
     "=?utf-8?Q?Mira_Kova=C4=8D?= <mira@harbor.example>\r\nCc: a@b.example\r\nDelivered-To: "
     "me@x.example\r\n\r\nYes\r\n",
     "From: list <l@x.example>\nDate: 3 Jan 26 08:00 GMT\nList-Post: <mailto:g@x.example>\n\nHello\n",
     "cut off\n\nFrom x Mon Mar  2 14:01:02 2026\nFrom: \"Reyes, Dana\" <d@x.example>\nX-Gmail-Labels: "
     "Sent\nTo: e@x.example\n\nHello"},
    {"\n",
     "\r\n",
     "\n\n",
     "\nFrom ",
     "From x Mon Mar  2 14:01:02 2026\n",
     ":",
     ",",
     "<",
     ">",
     "@",
     "\"",
     "'",
     "(",
     ")",
     "From: ",
     "To: ",
     "Date: ",
     "Delivered-To: ",
     "Auto-Submitted: yes\n",
     "\xFF",
     std::string(1, 0),
     "\u00e9",
     "99999999999",
     "=?utf-8?B?/////w==?="},
    read_mailbox,
    20000};

const fuzz::Target letters = {
    "own_letters",
    {R"({"program": "Good Terms", "own_letters": 1, "letters": [{"title": "Mine", "language": "en", "channel": "email",
 "tone": "warm", "purpose": "decline", "reason": "accepted-offer", "subject": "No \u2014 {{role}}", "body": "Hi {{first_name}},\n\nno."},
 {"title": "T", "channel": "text", "body": ""}]})",
     write_own_letters({[] {
       OwnLetter letter;
       letter.title = "A";
       letter.body = "Dear {{salutation}}";
       return letter;
     }()})},
    {"{", "}", "[", "]", ",", ":", "\"", "null", "-1", "1e999", "\"letters\":", "\"channel\":", "\"pigeon\"",
     "\\u0000", "\\ud800", "\xFF", "\x00", "true", "\"version\": 99"},
    read_letters,
    20000};

}  // namespace

int main(int count, char** values) {
  return fuzz::run_targets(count, values, {table, cards, mailbox, letters});
}
