#include "core/actions/export_sent.h"

#include <fmt/format.h>

#include <optional>
#include <utility>
#include <vector>

#include "core/actions/list_export.h"
#include "core/base/text.h"
#include "core/exchange/email.h"
#include "core/exchange/html_page.h"
#include "core/model/mail_address.h"
#include "core/model/message.h"
#include "core/store/listing.h"

namespace goodterms {
namespace {

using Cells = std::vector<std::string>;

const std::string& cell(const Cells& cells, SentCell which) {
  return cells[static_cast<std::size_t>(which)];
}

constexpr std::string_view style =
    "article{margin:1.6rem 0;break-inside:avoid}h2{margin-bottom:.2rem}pre{white-space:pre-wrap;font:inherit;"
    "margin:.6rem 0 0;padding-inline-start:.8rem;border-inline-start:2px solid #857f70}";

// "Mon 2 March 2026 at 09:00, by email to Dana Reyes <dana@northwind.example>"
std::string when_and_to_whom(const Words& words, const Cells& cells) {
  Object values;
  if (const auto sent = parse_instant(cell(cells, SentCell::sent))) {
    values.set("day", describe_day(words, local_date(*sent), Date{}));  // with its year
    values.set("time", local_time_of_day(*sent));
  }
  values.set("channel", words("channel." + cell(cells, SentCell::channel)));
  values.set("name", cell(cells, SentCell::name));
  values.set("address", cell(cells, SentCell::email));
  values.set("copied", cell(cells, SentCell::copied));
  values.set("copied_address", cell(cells, SentCell::copied_email));
  return words("proof.sent", values);
}

std::string article(const Words& words, const Cells& cells) {
  std::string html = "<article><h2>" + html_isolated(cell(cells, SentCell::company)) + " · " +
                     html_isolated(cell(cells, SentCell::role)) + "</h2>\n<small>" +
                     html_isolated(when_and_to_whom(words, cells)) + "</small>\n";
  const std::string& subject = cell(cells, SentCell::subject);
  if (!subject.empty()) html += "<p><strong>" + html_isolated(subject) + "</strong></p>\n";
  return html + "<pre>" + html_isolated(cell(cells, SentCell::body)) + "</pre></article>\n";
}

// What every system takes for a name, and short enough for each.
std::string as_file_name(const std::string& text) {
  constexpr std::size_t longest = 60;  // bytes
  std::string name;
  for (const char c : single_line(text)) {
    const bool refused = std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
    name += refused ? ' ' : c;
  }
  name = std::string(trim(first_characters(name, longest)));
  while (!name.empty() && (name.back() == '.' || name.back() == ' '))
    name.pop_back();
  return name;
}

class MailExport final : public LongWork {
 public:
  MailExport(LogPlace place, std::string folder, Files& files, Profile user, ForMeOnly for_me_only)
      : place_(std::move(place)),
        folder_(std::move(folder)),
        files_(files),
        user_(std::move(user)),
        for_me_only_(for_me_only) {}

  Result<bool> step() override {
    if (!list_) {
      TRY(Listing list, Listing::open(place_, listed_as_sent, for_me_only_, stop_mark()));
      list_.emplace(std::move(list));
      TRY_DONE(files_.make_folder(folder_));
    }
    TRY(const auto row, list_->next());
    if (!row) return true;
    tell(++seen_, list_->rows());
    if (cell(*row, SentCell::channel) != channel_id(Channel::email)) return false;
    TRY_DONE(write(*row));
    return false;
  }

 private:
  Result<void> write(const Cells& cells) {
    Email email;
    email.is_copy = true;
    if (check_address(user_.email)) email.from = Mailbox{user_.name, user_.email};
    if (check_address(cell(cells, SentCell::email)))
      email.to.push_back({cell(cells, SentCell::name), cell(cells, SentCell::email)});
    if (check_address(cell(cells, SentCell::copied_email)))
      email.cc.push_back({cell(cells, SentCell::copied), cell(cells, SentCell::copied_email)});
    email.subject = cell(cells, SentCell::subject);
    email.body = cell(cells, SentCell::body);
    TRY(email.date, parse_instant(cell(cells, SentCell::sent)));
    TRY(const std::string bytes, write_eml(email));
    const std::string name =
        fmt::format("{} {} ({}).eml", format_date(local_date(email.date)),
                    as_file_name(cell(cells, SentCell::company)), cell(cells, SentCell::id));
    return files_.write(folder_ + "/" + name, bytes);
  }

  LogPlace place_;
  std::string folder_;
  Files& files_;
  Profile user_;
  ForMeOnly for_me_only_;
  std::optional<Listing> list_;
  std::int64_t seen_ = 0;
};

}  // namespace

Result<std::unique_ptr<LongWork>> begin_proof_export(const LogPlace& place, const std::string& target,
                                                     Files& files, const Words& words,
                                                     ForMeOnly for_me_only) {
  // The page in two halves, around its rows.
  constexpr std::string_view rows = "<!-- rows -->";
  const std::string title = words("proof.title");
  std::string head = html_page({title, {}, style, rows});
  const std::size_t at = head.find(rows);
  std::string tail = head.substr(at + rows.size());
  head.resize(at);
  return begin_list(
      place, target, files, listed_as_sent, for_me_only,
      {std::move(head), [words](const Cells& cells) { return article(words, cells); }, std::move(tail)});
}

Result<std::unique_ptr<LongWork>> begin_mail_export(const LogPlace& place, const std::string& folder,
                                                    Files& files, const Profile& user,
                                                    ForMeOnly for_me_only) {
  return std::make_unique<MailExport>(place, folder, files, user, for_me_only);
}

}  // namespace goodterms
