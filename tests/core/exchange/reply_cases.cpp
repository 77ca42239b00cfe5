// Writes answers to calendar invitations into the folder named by the first argument, NNN.ics, each with what
// a reader should find in it, NNN.json. check_calendar_reply.py compares.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/exchange/calendar_reply.h"

using namespace goodterms;

int main(int count, char** values) {
  if (count < 2) return 2;
  const std::string names[] = {
      "", "Dana Reyes", "Dana \"D\" Reyes; Talent, Northwind", "Zoë Müller-Ångström", "王小明", "محمد علي"};
  const std::string comments[] = {
      "", "No, thank you.",
      "Thank you; I have accepted another offer, and the slot is free.\n\nSam \\ Okafor",
      std::string(300, 'x') + " – " + std::string(200, 'y'), "谢谢您的邀请。\r\nדי שעה איז פֿריי"};
  const std::string recurrences[] = {"", "RECURRENCE-ID:20260310T130000Z",
                                     "RECURRENCE-ID;VALUE=DATE:20260310"};
  int written = 0;
  for (const std::string& name : names)
    for (const std::string& comment : comments)
      for (const std::string& recurrence : recurrences) {
        CalendarDecline decline;
        decline.event.uid =
            fmt::format("{:040}-{}@northwind.example", written, "040000008200E00074C5B7101A82E008");
        decline.event.sequence = written % 4;
        decline.event.recurrence_id = recurrence;
        decline.event.summary = "Interview: " + name;
        decline.event.organizer = CalendarPerson{{name, "dana@northwind.example"}, "", false};
        decline.attendee = {name, "sam@mail.example"};
        decline.comment = comment;
        decline.now = *parse_instant("2026-03-02T09:00+01:00");
        const auto file = write_calendar_decline(decline);
        if (!file) {
          fmt::print(stderr, "{}\n", plain(file.error().wording));
          return 1;
        }
        nlohmann::json expected;
        expected["uid"] = decline.event.uid;
        expected["sequence"] = decline.event.sequence;
        expected["recurs"] = !recurrence.empty();
        std::string shown = name;
        std::erase(shown, '"');
        expected["name"] = shown;
        expected["comment"] = comment;
        const std::string path = fmt::format("{}/{:03}", values[1], written++);
        std::ofstream(path + ".ics", std::ios::binary) << *file;
        std::ofstream(path + ".json", std::ios::binary) << expected.dump();
      }
  return 0;
}
