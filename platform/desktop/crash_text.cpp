#include "platform/desktop/crash_text.h"

#include <chrono>
#include <exception>

namespace goodterms {
namespace {

constexpr std::size_t reports_kept = 5;

struct Moment {
  std::uint64_t year, month, day, hour, minute, second;
};

// Arithmetic only: the C library's calendar may take locks.
Moment moment_of(std::int64_t utc) {
  const auto time = std::chrono::sys_seconds(std::chrono::seconds(utc));
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const auto second_of_day = static_cast<std::uint64_t>((time - day).count());
  return {static_cast<std::uint64_t>(static_cast<int>(date.year())),
          static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day()),
          second_of_day / 3600,
          second_of_day / 60 % 60,
          second_of_day % 60};
}

bool is_report(const std::string& name) {
  constexpr std::string_view form = "crash-YYYYMMDD-HHMMSS.txt";
  return name.size() == form.size() && name.compare(0, 6, "crash-") == 0 &&
         name.compare(name.size() - 4, 4, ".txt") == 0;
}

}  // namespace

CrashPath crash_path(const CrashFacts& facts, std::int64_t utc) {
  const Moment moment = moment_of(utc);
  CrashPath path;
  path.append(facts.folder.view());
  path.append("/crash-");
  path.append_number(moment.year, 4);
  path.append_number(moment.month, 2);
  path.append_number(moment.day, 2);
  path.append("-");
  path.append_number(moment.hour, 2);
  path.append_number(moment.minute, 2);
  path.append_number(moment.second, 2);
  path.append(".txt");
  return path;
}

CrashText crash_text(const CrashFacts& facts, std::int64_t utc, std::string_view what) {
  const Moment moment = moment_of(utc);
  CrashText text;
  text.append("Good Terms ");
  text.append(facts.version.view());
  text.append(" ended because of a fault of its own.\n\n");
  text.append(
      "Your log is safe: every action is saved whole or not at all, and what you saw saved is saved.\n");
  text.append("Start Good Terms again to go on. This report stays on this computer unless you send it.\n\n");
  text.append("When: ");
  text.append_number(moment.year, 4);
  text.append("-");
  text.append_number(moment.month, 2);
  text.append("-");
  text.append_number(moment.day, 2);
  text.append(" ");
  text.append_number(moment.hour, 2);
  text.append(":");
  text.append_number(moment.minute, 2);
  text.append(":");
  text.append_number(moment.second, 2);
  text.append(" UTC\nWhat: ");
  text.append(what);
  if (!facts.exception.view().empty()) {
    text.append("\nException: ");
    text.append(facts.exception.view());
  }
  text.append("\nStack:\n");
  return text;
}

void note_exception(CrashFacts& facts) {
  const std::exception_ptr current = std::current_exception();
  if (!current) return;
  facts.exception.clear();
  try {
    std::rethrow_exception(current);
  } catch (const std::exception& error) {
    facts.exception.append(error.what());
  } catch (...) {
    facts.exception.append("of a kind without words");
  }
}

void remove_old_crash_reports(Files& files, const std::string& folder) {
  const auto names = files.list(folder);
  if (!names) return;
  std::vector<std::string> reports;
  for (const std::string& name : *names) {
    if (is_report(name)) reports.push_back(name);
  }
  // list() sorts, and their names sort by time.
  for (std::size_t i = 0; i + reports_kept <= reports.size(); ++i)
    (void)files.remove(folder + "/" + reports[i]);  // one that stays is no trouble
}

}  // namespace goodterms
