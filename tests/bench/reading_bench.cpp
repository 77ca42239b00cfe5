#include "tests/bench/reading_bench.h"

#include <algorithm>
#include <string>
#include <utility>

#include "assets/embedded_content.h"
#include "core/reading/invitation.h"
#include "core/template/catalog.h"
#include "platform/desktop/system_zones.h"
#include "tests/bench/measure.h"

namespace goodterms {
namespace {

constexpr std::size_t a_megabyte = 1'000'000;  // bytes
constexpr Instant now{1772438400, 60};

// Sentences in which much could be meant: names, days, hours, numbers, companies.
constexpr std::string_view talk =
    "Dear Sam, this is Dana Reyes from Northwind Labs. We would like to invite you to an interview for the "
    "Data\n"
    "Analyst position on Tuesday 10 March at 2:30 pm, or on Thursday at half past three; call +44 20 7946 "
    "0733.\n\n"
    "Kind regards,\nDana Reyes\nTalent Partner | Northwind Labs Ltd\ndana@northwind.example\n\n";

std::string repeated(std::string_view piece) {
  std::string text;
  text.reserve(a_megabyte + piece.size());
  while (text.size() < a_megabyte)
    text += piece;
  return text;
}

std::string a_mail() {
  return "From: Dana Reyes <dana@northwind.example>\nTo: Sam Okafor <sam@okafor.example>\nSubject: "
         "Interview\n"
         "Date: Mon, 2 Mar 2026 09:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; "
         "charset=utf-8\n\n" +
         repeated(talk);
}

std::string a_calendar() {
  constexpr std::string_view event =
      "BEGIN:VEVENT\r\nUID:interview@northwind.example\r\nDTSTART;TZID=Europe/Berlin:20260310T140000\r\n"
      "SUMMARY:Interview Data Analyst - Northwind Labs\r\nORGANIZER;CN=Dana "
      "Reyes:mailto:dana@northwind.example\r\n"
      "DESCRIPTION:We would like to talk about the Data Analyst position.\r\nEND:VEVENT\r\n";
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + repeated(event) + "END:VCALENDAR\r\n";
}

}  // namespace

std::vector<Bar> bench_reading(int rounds) {
  constexpr double limit = 50;  // ms: three frames, what nobody notices
  auto catalog = load_catalog(embedded_content(), {}, "en", BuiltInPhrases::known_to_be_sound);
  if (!catalog) return {};
  const InvitationReader reader(catalog->content().reading);
  const SystemZones zones;
  std::vector<Bar> bars;
  const std::pair<const char*, std::string> inputs[] = {
      {"a mail", a_mail()}, {"a text", repeated(talk)}, {"a calendar", a_calendar()}};
  (void)reader.read(talk, now, zones);  // the words of the language are made ready once
  for (const auto& [what, text] : inputs) {
    double slowest = 0;
    for (int round = 0; round < rounds; ++round)
      slowest = std::max(slowest, milliseconds([&] { (void)reader.read(text, now, zones); }));
    bars.push_back({fmt::format("{} of 1 MB read, ms at most", what), slowest, limit});
  }
  return bars;
}

}  // namespace goodterms
