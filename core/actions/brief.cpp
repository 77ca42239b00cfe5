#include "core/actions/brief.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/actions/notes.h"
#include "core/actions/standing.h"
#include "core/base/text.h"
#include "core/exchange/html_page.h"

namespace goodterms {

const Case* last_told_no(const Person& person) {
  const auto told = std::find_if(person.cases.begin(), person.cases.end(),
                                 [](const Case& about) { return about.application.sent.has_value(); });
  return told == person.cases.end() ? nullptr : &*told;
}

std::vector<std::string> Brief::noted() const {
  std::vector<std::string> lines;
  for (const Case& about : person.cases) {
    for (std::string& line : filled_lines(about.application.notes))
      lines.push_back(std::move(line));
  }
  return lines;
}

namespace {

// Who at a company is for the user's own eyes.
Result<std::set<std::int64_t>> people_for_me_only(Desk& desk, const Person& company) {
  std::set<std::int64_t> all;
  const auto add = [&](const Contact& contact) {
    if (contact.for_me_only) all.insert(contact.id.value);
  };
  for (const Contact& colleague : company.colleagues)
    add(colleague);
  for (const Case& about : company.cases) {
    if (about.contact) add(*about.contact);
  }
  for (const Interaction& line : company.timeline) {
    TRY(const auto contact, Contacts(desk.connection()).find(line.contact));
    if (contact) add(*contact);
  }
  return all;
}

// Without them, and what is about them.
void leave_out(const std::set<std::int64_t>& people, Brief& brief) {
  Person& company = brief.person;
  const auto is_theirs = [&](Id<Contact> contact) { return people.count(contact.value) > 0; };
  std::set<std::int64_t> cases;
  for (const Case& about : company.cases) {
    if (is_theirs(about.application.contact)) cases.insert(about.application.id.value);
  }
  std::erase_if(company.colleagues, [&](const Contact& one) { return is_theirs(one.id); });
  std::erase_if(company.cases, [&](const Case& one) { return is_theirs(one.application.contact); });
  std::erase_if(company.timeline, [&](const Interaction& one) { return is_theirs(one.contact); });
  std::erase_if(company.letters, [&](const Message& one) { return cases.count(one.application.value) > 0; });
  for (auto* const promises : {&brief.promises.remembered, &brief.promises.offered})
    std::erase_if(*promises, [&](const Promise& one) { return is_theirs(one.contact); });
}

}  // namespace

Result<Brief> read_brief(Desk& desk, const Whom& whom, ForMeOnly for_me_only) {
  Brief brief;
  TRY(brief.person, read_somebody(desk, whom));
  TRY(brief.promises, read_promises(desk, brief.person));
  if (for_me_only == ForMeOnly::left_out && !brief.person.contact) {
    TRY(const auto people, people_for_me_only(desk, brief.person));
    leave_out(people, brief);
  }
  brief.standing = standing(desk, brief.person, called(brief.person), brief.promises).words;
  const Case* const about = last_told_no(brief.person);
  if (about == nullptr) return brief;
  TRY(Draft draft, compose_note(desk, *about, "reapply", Channel::email, Tone::warm));
  TRY(const auto kept, kept_note_to_contact(desk, *about));
  if (kept) {
    draft = Draft();
    draft.channel = kept->channel;
    draft.template_id = kept->template_id;
    if (!kept->subject.empty()) draft.subjects = {kept->subject};
    draft.body.text = kept->body;
  }
  brief.note = std::move(draft);
  return brief;
}

namespace {

constexpr std::string_view style =
    "@page{size:A4;margin:16mm}body{max-width:44rem}h2{font-size:12pt;margin:1.2rem 0 .3rem}"
    "header{border-bottom:1.5px solid #1d2421;padding-bottom:.5rem}.lead{font-size:13pt;margin:.8rem 0}"
    "dl{margin:0}dt{font-weight:600}dt small{display:inline;font-weight:400}dd{margin:0 0 .5rem}"
    "ul{margin:0;padding-inline-start:1.2rem}.words{white-space:pre-wrap;overflow-wrap:anywhere;margin:.3rem "
    "0;"
    "padding-inline-start:.8rem;border-inline-start:2px solid #857f70}h2{break-after:avoid}"
    "dt{break-after:avoid}@media print{dd,li{break-inside:avoid}}";

class BriefPage {
 public:
  BriefPage(const Desk& desk, const Brief& brief)
      : desk_(desk), words_(desk.words), brief_(brief), name_(called(brief.person)) {}

  std::string write() {
    head();
    if (!brief_.standing.empty()) body_ += "<p class=\"lead\">" + html_escaped(brief_.standing) + "</p>\n";
    story();
    promises();
    learned();
    if (brief_.person.contact) lines("ui.people.noted", filled_lines(brief_.person.contact->notes));
    if (const Message* const then = brief_.person.last_decline()) {
      title(words_("ui.people.words-then"));
      if (then->sent) body_ += "<small>" + html_escaped(day_of(*then->sent)) + "</small>";
      letter(then->subject, then->body);
    }
    if (brief_.note) {
      title(words_("ui.people.page-note"));
      letter(brief_.note->subjects.empty() ? std::string() : brief_.note->subjects.front(),
             brief_.note->body.text);
    }
    const std::string& tag = desk_.languages.tags().front();
    return html_page({name_of(brief_.person), tag, style, body_});
  }

 private:
  // A page is read later: every day has its year.
  std::string day_of(Date day) const { return spell_past_day(words_, day, Date()); }
  std::string day_of(const Instant& moment) const { return day_of(local_date(moment)); }

  void title(const std::string& text) { body_ += "<h2>" + html_escaped(text) + "</h2>\n"; }

  void head() {
    const Person& person = brief_.person;
    std::string below;
    const auto add = [&](const std::string& text) {
      if (!text.empty()) below += (below.empty() ? "" : " · ") + html_isolated(text);
    };
    if (person.contact) {
      add(person.contact->title);
      if (person.company) add(person.company->name);
      for (const auto text : {&Contact::email, &Contact::phone, &Contact::linkedin, &Contact::tags})
        add((*person.contact).*text);
    } else {
      for (const Contact& colleague : person.colleagues)
        add(colleague.name);
    }
    body_ += fmt::format("<header><h1>{}</h1>\n<p>{}</p>\n<small>{}</small></header>\n",
                         html_isolated(name_of(person)), below, html_escaped(day_of(desk_.now())));
  }

  // What was said: whole, but for letters, whose subject tells which one it is.
  std::string words_of(const Interaction& line) const {
    const auto& letters = brief_.person.letters;
    const auto letter = std::find_if(letters.begin(), letters.end(), [&](const Message& one) {
      return line.message && one.id == line.message;
    });
    if (letter != letters.end() && !letter->subject.empty() && letter->says_what_stands())
      return letter->subject;
    return letter != letters.end() && line.summary.empty() ? letter->body : line.summary;
  }

  void story() {
    if (brief_.person.timeline.empty()) return;
    Object values;
    values.set("name", name_);
    title(words_("ui.people.story", values));
    if (brief_.person.contact && !has_name(*brief_.person.contact)) values.set("name", "");
    body_ += "<dl>";
    for (const Interaction& line : brief_.person.timeline) {
      std::string when = day_of(line.happened);
      if (line.channel) {
        values.set("day", when);
        values.set("channel", words_(fmt::format("channel.{}", channel_id(*line.channel))));
        when = words_("ui.people.words-when", values);
      }
      body_ += fmt::format(
          "<dt>{} <small>{}</small></dt><dd class=\"said\">{}</dd>\n",
          html_escaped(words_(fmt::format("ui.story.{}", interaction_kind_id(line.kind)), values)),
          html_escaped(when), html_isolated(single_line(words_of(line))));
    }
    body_ += "</dl>\n";
  }

  std::string in_quotes(const std::string& text) const {
    Object values;
    values.set("words", single_line(text));
    return words_("ui.quoted", values);
  }

  std::string told(const Promise& promise) const {
    Object values;
    values.set("name", name_);
    std::string text;
    const auto add = [&](std::string_view key, const std::string& day) {
      values.set("day", day);
      text += (text.empty() ? "" : " · ") + words_(key, values);
    };
    const bool mine = promise.owed_by == PromiseSide::mine;
    add(mine ? "ui.promise.said.mine" : "ui.promise.said.theirs", day_of(promise.said));
    if (promise.state != PromiseState::open && promise.settled) {
      add(promise.state == PromiseState::kept ? "ui.promise.kept" : "ui.promise.gone",
          day_of(*promise.settled));
    } else if (promise.due) {
      const bool owed = mine && *promise.due <= local_date(desk_.now());
      add(owed ? "ui.promise.owed" : "ui.promise.for", day_of(*promise.due));
    }
    return text;
  }

  void promises() {
    const auto& remembered = brief_.promises.remembered;
    if (!remembered.empty()) {
      title(words_("ui.promise.title"));
      body_ += "<ul>";
      for (const Promise& promise : remembered)
        body_ += fmt::format("<li>{} <small>{}</small></li>\n", html_isolated(in_quotes(promise.words)),
                             html_escaped(told(promise)));
      body_ += "</ul>\n";
    }
    lines("ui.people.promised", brief_.noted());
  }

  void learned() {
    std::vector<std::string> all;
    for (const Case& about : brief_.person.cases) {
      for (std::string& line : filled_lines(about.application.learned))
        all.push_back(std::move(line));
    }
    lines("ui.people.page-learned", all);
  }

  void lines(const char* label, const std::vector<std::string>& all) {
    if (all.empty()) return;
    title(words_(label));
    body_ += "<ul>";
    for (const std::string& line : all)
      body_ += "<li>" + html_isolated(line) + "</li>\n";
    body_ += "</ul>\n";
  }

  void letter(const std::string& subject, const std::string& text) {
    if (!subject.empty()) body_ += "<p><b dir=\"auto\">" + html_escaped(subject) + "</b></p>\n";
    body_ += "<p class=\"words\" dir=\"auto\">" + html_escaped(text) + "</p>\n";
  }

  const Desk& desk_;
  const Words& words_;
  const Brief& brief_;
  std::string name_, body_;
};

}  // namespace

std::string brief_as_html(const Desk& desk, const Brief& brief) {
  return BriefPage(desk, brief).write();
}

}  // namespace goodterms
