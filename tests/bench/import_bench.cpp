#include "tests/bench/import_bench.h"

#include <chrono>
#include <cstdio>

#include "assets/embedded_content.h"
#include "core/actions/content_files.h"
#include "core/actions/import_people.h"
#include "platform/desktop/system_clock.h"
#include "platform/desktop/system_files.h"
#include "tests/bench/measure.h"

namespace goodterms {
namespace {

constexpr std::size_t companies = 9000, mails_each = 12;

// As LinkedIn exports it: each row is somebody new, and leaves a line in their story.
std::string table(std::size_t rows) {
  std::string text = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
  for (std::size_t row = 0; row < rows; ++row)
    text += fmt::format(
        "Dana{0},Reyes{1},https://www.linkedin.com/in/p{0},p{0}@c{2}.example,Company {2},Recruiter,"
        "{3:02} Mar {4}\n",
        row, row % 400, row * 7 % companies, row % 28 + 1, 2015 + row % 10);
  return text;
}

std::string mailbox(std::size_t mails) {
  std::string text;
  for (std::size_t mail = 0; mail < mails; ++mail) {
    text += fmt::format(
        "From - Mon Mar  2 14:01:02 2026\nReceived: from a.example by b.example\nFrom: Dana Reyes{0} "
        "<p{0}@c{0}.example>\nTo: Sam <sam@sample.example>\nDate: Mon, {1} Mar 2026 14:01:02 +0000\n"
        "Message-ID: <{2}@mail.example>\nContent-Type: text/plain; charset=utf-8\n\n",
        mail % (mails / mails_each + 1), mail % 28 + 1, mail);
    constexpr int lines = 25;
    for (int line = 0; line < lines; ++line)
      text += "Some words of a letter that goes on for as long as letters do.\n";
    text += '\n';
  }
  return text;
}

struct Bench {
  Log& log;
  const Words& words;
  bool failed = false;

  std::shared_ptr<ImportPreview> preview(std::string bytes) {
    auto preview = std::make_shared<ImportPreview>();
    check(do_all(*preview_import(log.connection(), {std::move(bytes), {}}, words, preview)));
    return preview;
  }
  void import(const std::shared_ptr<ImportPreview>& preview) {
    const auto done = std::make_shared<ImportDone>();
    check(do_all(*import_rows(log.connection(), SystemClock().now(), words, preview, done)));
  }
  void check(const Result<void>& done) {
    if (done) return;
    fmt::print(stderr, "{}\n", plain(done.error().wording));
    failed = true;
  }
};

Result<std::vector<Bar>> measured(std::size_t rows) {
  SystemFiles files;
  const std::string folder = std::string(GOODTERMS_BINARY_DIR) + "/bench";
  const std::string path = folder + "/import.goodterms";
  TRY_DONE(files.make_folder(folder));
  for (const char* part : {"", "-wal", "-shm"})
    TRY_DONE(files.remove(path + part));
  TRY(const Words words, load_words(embedded_content()));
  TRY(Log log, Log::open({path, nullptr}, IfMissing::create, files, SystemClock().now()));
  Bench bench{log, words};
  constexpr double second = 1000, limit = 10;
  constexpr std::size_t bound_from = 100000;
  const std::string sheet = table(rows), mbox = mailbox(rows);
  std::shared_ptr<ImportPreview> preview;
  const double shown = milliseconds([&] { preview = bench.preview(sheet); }) / second;
  const double filed = milliseconds([&] { bench.import(preview); }) / second;
  const double again = milliseconds([&] { bench.import(bench.preview(sheet)); }) / second;
  const double mailed = milliseconds([&] { bench.import(bench.preview(mbox)); }) / second;
  const double undone = milliseconds([&] { bench.check(log.journal().undo().map([](auto&&) {})); }) / second;
  if (bench.failed) return std::vector<Bar>{{"import (it failed)", 1, 0}};
  fmt::print(
      "import of {} rows: preview {:.2f} s, filed {:.2f} s, the same again {:.2f} s; of {} mails {:.2f} s, "
      "undone {:.2f} s\n",
      rows, shown, filed, again, rows, mailed, undone);
  const auto bar = [&](const char* what, double value) {
    return rows >= bound_from ? Bar{what, value, limit} : figure(what, value);
  };
  return std::vector<Bar>{bar("import of 100,000 rows with its preview, s", shown + filed),
                          bar("the same file again, s", again),
                          bar("import of a mailbox of 100,000 mails, s", mailed)};
}

}  // namespace

std::vector<Bar> bench_import(std::size_t rows) {
  auto bars = measured(rows);
  if (bars) return std::move(*bars);
  fmt::print(stderr, "{}\n", plain(bars.error().wording));
  return {{"import (it failed)", 1, 0}};
}

}  // namespace goodterms
