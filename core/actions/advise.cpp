#include <fmt/format.h>

#include "core/actions/channel_habits.h"
#include "core/actions/example.h"
#include "core/actions/letters.h"
#include "core/model/person_name.h"
#include "core/store/profiles.h"
#include "core/template/isolates.h"

namespace goodterms {
namespace {

// For the middle of a sentence.
std::string without_full_stop(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' '))
    text.pop_back();
  return text;
}

Result<std::string> sentence(const Desk& desk, std::string_view rule, const Object& values) {
  const SentenceEntry* found = desk.catalog().find_advice(rule);
  if (found == nullptr) return std::string(rule);
  TRY(Rendered rendered, found->text.render(isolated(values), letter_options(desk.catalog())));
  return std::move(rendered.text);
}

// What the sentences may speak of.
Object advice_values(const Desk& desk, const Case& about, const Profile& profile) {
  const Application& application = about.application;
  Object values = letter_values(desk, about, profile);
  values.set("channel", desk.words(fmt::format("channel.{}", channel_id(application.approached))));
  if (application.interview && application.interview->utc > desk.now().utc) {
    values.set("interview_distance",
               describe_duration(desk.words, application.interview->utc - desk.now().utc));
  }
  return values;
}

}  // namespace

namespace {

// Five in the afternoon, when those who wait for an answer go home.
Instant end_of_work(Date day, std::int32_t offset_minutes) {
  constexpr Seconds hour = 17;
  const Seconds midnight = std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count();
  return {midnight + hour * seconds_per_hour - offset_minutes * seconds_per_minute, offset_minutes};
}

}  // namespace

Result<std::string> advice_sentence(const Desk& desk, std::string_view id, const Case& about,
                                    const Profile& profile) {
  return sentence(desk, id, advice_values(desk, about, profile));
}

AdviceFacts advice_facts(const Desk& desk, const Case& about) {
  AdviceFacts facts;
  facts.now = desk.now();
  facts.approached = about.application.approached;
  facts.touchpoints = about.application.touchpoints;
  facts.spoken_before = about.application.spoken_before;
  facts.has_email = about.contact && !about.contact->email.empty();
  if (about.contact) {
    facts.relation = relation_to(*about.contact);
    facts.reads_messages = about.contact->reads_messages;
  }
  facts.email_waits_since = about.email_waits_since;
  facts.interview = about.application.interview;
  facts.decided = about.application.decided;
  // Once it was asked for: until then it is the day of a letter to come.
  if (about.application.answer_by && about.application.outcome.empty())
    facts.answer_by = end_of_work(*about.application.answer_by, facts.now.offset_minutes);
  return facts;
}

RenderOptions letter_options(const Catalog& catalog) {
  RenderOptions options;
  options.mode = RenderMode::letter;
  options.label = [&catalog](std::string_view name) { return std::string(catalog.placeholder_label(name)); };
  return options;
}

Result<CaseAdvice> advise(Desk& desk, const Case& about) {
  TRY(const Profile profile, Profiles(desk.connection()).read());
  return advise(desk, about, profile);
}

Result<CaseAdvice> advise(const Desk& desk, const Case& about, const Profile& profile) {
  const AdviceFacts facts = advice_facts(desk, about);
  CaseAdvice advice;
  advice.channel = advise_channel(facts, profile.habits);
  advice.to_remember = channel_to_remember(profile.habits, advice.channel);
  advice.timing = advise_timing(facts);
  Object values = advice_values(desk, about, profile);
  if (advice.timing.target)
    values.set("target", describe_moment(desk.words, *advice.timing.target, facts.now));
  if (advice.timing.latest)
    values.set("latest", describe_moment(desk.words, *advice.timing.latest, facts.now));
  if (advice.channel.usual) {
    TRY(advice.channel_sentence,
        sentence(desk, usual_sentence_id("channel", advice.channel.channel), values));
  } else {
    TRY(advice.channel_sentence, sentence(desk, advice.channel.rule, values));
  }
  TRY(advice.timing_sentence, sentence(desk, timing_rule_id(advice.timing.rule), values));
  if (advice.channel.personal_note) {
    TRY(advice.note_sentence, sentence(desk, "channel.personal-note", values));
  }
  return advice;
}

Result<Object> letter_values(Desk& desk, const Case& about) {
  TRY(const Profile profile, Profiles(desk.connection()).read());
  return letter_values(desk, about, profile);
}

Object letter_values(const Desk& desk, const Case& about, const Profile& profile) {
  const Application& application = about.application;
  const Instant now = desk.now();
  Object values;
  values.set("company", about.company.name);
  values.set("role", application.role);
  const bool named = about.contact && has_name(*about.contact);
  values.set("contact_name", named ? about.contact->name : std::string());
  const std::string familiar = named ? familiar_address(*about.contact) : std::string();
  values.set("salutation", named ? formal_address(*about.contact) : std::string());
  values.set("first_name", familiar);
  values.set("contact_first", familiar);  // as letters of the user's own may call it
  values.set("my_name", signs_as(desk.words, about, profile.name));
  values.set("my_email", profile.email);
  values.set("my_phone", profile.phone);
  values.set("my_linkedin", profile.linkedin);
  // Only to those who wrote of themselves: where something is under way, what is looked for is that.
  values.set("looking_for",
             is_under_way(application) ? std::string() : without_full_stop(profile.looking_for));
  values.set("conversation", application.conversation);
  values.set("personal_note", application.personal_note);
  // A date that has passed is no longer something to be called off.
  const bool ahead = application.interview && application.interview->utc > now.utc;
  values.set("interview_day",
             ahead ? spell_day(letters_for(desk, about).content().formats, local_date(*application.interview))
                   : std::string());
  values.set("interview_time", ahead ? local_time_of_day(*application.interview) : std::string());
  // Nobody was told before it: the letter says sorry for that day.
  const bool missed = was_missed(application, now);
  values.set("missed_day", missed ? spell_day(letters_for(desk, about).content().formats,
                                              local_date(*application.interview))
                                  : std::string());
  values.set("answer_day", application.answer_by
                               ? spell_day(letters_for(desk, about).content().formats, *application.answer_by)
                               : std::string());
  values.set("declined_day", application.sent ? spell_past_day(letters_for(desk, about).content().formats,
                                                               local_date(*application.sent), local_date(now))
                                              : std::string());
  values.set("short_notice", ahead && application.interview->utc - now.utc < call_when_interview_within);
  values.set("spoken_before", have_spoken(application));
  values.set("applied", application.applied);
  values.set("under_way", is_under_way(application));
  values.set("many_touchpoints", application.touchpoints >= several_touchpoints);
  values.set("international", application.international);
  return values;
}

}  // namespace goodterms
