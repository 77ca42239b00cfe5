// What core/exchange writes, whatever the letter and the names are.
#include "core/exchange/email.h"
#include "core/exchange/mailto.h"
#include "core/exchange/phone.h"
#include "core/model/mail_address.h"
#include "tests/fuzz/driver.h"

using namespace goodterms;

namespace {

bool is_header_line(std::string_view line) {
  for (const char c : line)
    if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7F) return false;
  return line.size() <= 998;  // RFC 5322, 2.1.1
}

// The parts of the input, between "|": name, address, subject; then the letter.
void write(std::string_view input) {
  const auto part = [&] {
    const std::size_t end = std::min(input.find('|'), input.size());
    const std::string taken(input.substr(0, end));
    input.remove_prefix(std::min(end + 1, input.size()));
    return taken;
  };
  Email email;
  Mailbox to;
  to.name = part();
  to.address = part();
  email.to = {to};
  email.cc = {to, to};
  email.subject = part();
  email.body = input;
  email.date = *parse_instant("2026-03-10T14:00+01:00");
  if (const auto file = write_eml(email)) {
    const std::size_t body = file->find("\r\n\r\n");
    fuzz::promise(body != std::string::npos, "a draft has headers and a body");
    const std::string_view headers = std::string_view(*file).substr(0, body);
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < headers.size();) {
      const std::size_t end = std::min(headers.find("\r\n", begin), headers.size());
      const std::string_view line = headers.substr(begin, end - begin);
      fuzz::promise(is_header_line(line), "a header is one line of printable ASCII");
      count += line.front() != ' ';
      begin = end + 2;
    }
    fuzz::promise(count == 8, "nobody smuggles in a header");
    fuzz::promise(check_address(to.address).has_value(), "only an address is written to");
  }
  if (const auto link = write_mailto(email)) {
    fuzz::promise(is_header_line(link->substr(0, 900)) && link->find(' ') == std::string::npos,
                  "a link is plain");
    fuzz::promise(link->size() <= mailto_limit, "a link is short enough");
  }
  const std::string tel = tel_link(to.name);
  fuzz::promise(tel.empty() || tel.find_first_not_of("+0123456789", 4) == std::string::npos,
                "a number is dialled");
}

}  // namespace

int main(int count, char** values) {
  const fuzz::Target mail = {
      "mail",
      {"Dana Reyes|dana@northwind.example|Withdrawing: Data Analyst|Hi Dana,\n\nno, thank you.\n\nSam",
       "\u00C9mile \"X\" O'Neil, Jr.|d.a+n_a@sub.example.co.uk|\u6771\u4EAC \U0001F642 and a subject that is "
       "long enough to be "
       "folded more than once|.\r\nFrom here\n\ttabs  \n= equals\n",
       "+44 (0)20 7946 0182 ext. 12|a@localhost||"},
      {"|", "\r\n", "\n", "\r", "Bcc: x@y.z", "@", "..", "\"", "<", ">", ",", ";", "=?utf-8?", "\u00E9",
       "\U0001F642", "\xFF", "\x00", "   "},
      write,
      20000};
  return fuzz::run_targets(count, values, {mail});
}
