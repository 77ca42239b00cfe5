#include "core/reading/invitation_words.h"

#include <array>

namespace goodterms {
namespace {

constexpr std::string_view occupations =
    "accountant actuary adviser advisor agent ambassador analyst apprentice archaeologist archivist "
    "architect artist "
    "assistant associate attorney auditor baker barista bartender bookkeeper broker builder butcher buyer "
    "captain "
    "carer caretaker carpenter cartographer cashier chef chemist chief clerk cleaner coach cofounder "
    "co-founder "
    "ceo cfo coo cto cio cmo cook consultant controller coordinator co-ordinator copywriter counsel "
    "counsellor "
    "courier curator dentist designer developer dietitian director dispatcher doctor driver economist editor "
    "electrician engineer estimator examiner executive expert facilitator fellow fellowship fitter florist "
    "founder "
    "fundraiser gardener generalist geologist geographer guard guide hairdresser handyman head headteacher "
    "host "
    "hostess housekeeper inspector instructor intern internship interpreter investigator joiner journalist "
    "judge "
    "lawyer lead leader lecturer lectureship librarian lifeguard machinist manager marketer mechanic mentor "
    "merchandiser "
    "midwife minister model nanny negotiator nurse officer operative operator optician optometrist organiser "
    "organizer owner packer painter paralegal paramedic partner pharmacist photographer physician physicist "
    "physiotherapist picker pilot planner plasterer plumber porter practitioner president principal producer "
    "professor programmer psychologist publisher planner ranger realtor receptionist recruiter registrar "
    "reporter "
    "representative researcher roofer salesperson scientist scout secretary server sommelier solicitor "
    "sourcer "
    "specialist statistician steward strategist student supervisor surgeon surveyor tailor teacher "
    "technician "
    "technologist tester therapist trader trainee trainer translator treasurer tutor typist underwriter "
    "veterinarian vet vp waiter waitress warden warehouseman welder writer manageress postdoc phd sre "
    "teamlead illustrator animator coder bookseller seamstress";

constexpr std::string_view occupation_endings[] = {"eer",    "ologist", "ician", "grapher", "keeper",
                                                   "worker", "master",  "maker", "smith",   "monger",
                                                   "ator",   "itor",    "utor"};

constexpr std::string_view title_words =
    "recruiting recruitment talent hr people human resourcing acquisition pa operations ops sourcing "
    "staffing "
    "hiring careers dept department";

constexpr std::string_view organisation_words =
    "academy elementary primary secondary agency aerospace airlines airways analytics apps associates "
    "association "
    "automotive bank bikes board books brewery "
    "brothers buses cafe capital care cars centre center charity clinic cloud club co collection college "
    "company "
    "construction consulting corp corporation council department dental design diagnostics digital dynamics "
    "electronics energy enterprises entertainment events fashion farms films finance fintech foods "
    "foundation freight "
    "games garden gardens gmbh grid group hall healthcare health holdings homes hospital hotel hotels house "
    "industries institute insurance insurers interactive international inc kitchen labs laboratories law "
    "life "
    "limited llc llp logistics ltd magazine marketing markets materials media medical ministry mobility "
    "motion "
    "motors museum networks office optics outfitters paper partners parts pharma pharmaceuticals plc power "
    "press "
    "productions properties rail railways recruitment research resources restaurant retail robotics roofing "
    "school schools search security semiconductors services shipping software solar solutions sons staffing "
    "store "
    "stores studio studios supplies surgery system systems tech technologies technology telecom telecoms "
    "textiles "
    "theatre tools trading transport travel trust university utilities ventures water works workshop";

constexpr std::string_view no_names =
    "a about add after again all also an and any apologies applicant application applications are as "
    "assessment at "
    "attached based be before best both bonjour but by call can candidate case cc chat cheers city click "
    "coffee colleague colleagues come confirm confirmation confirmed congratulations contact could cv date "
    "day dear "
    "dial dial-in do either email everyone excellent excited fax first following for free friend from "
    "further get good google great "
    "greetings guest guests had happy have hello her here hey hi hiring his home hope how human i i'd i'll "
    "i'm i've if "
    "in interview interviewer interviewers interviewing interviews invitation invite is it it's its join job "
    "jobs just kind kindly "
    "last let let's linkedin location look looking loved many me meet meeting message microsoft mobile more "
    "my name "
    "new next next steps no not note now of office ok on online onsite or our out over panel phone place "
    "please "
    "position posted powered privacy questions queries re ref reference regards registered reply req role "
    "sales sent she shout should sincerely "
    "skype slot so some soon sorry speak subject sure talent talk team teams telephone tel thank thanks that "
    "the their "
    "then there these they this time to topic track unfortunately until us vacancy venue via video view "
    "voicemail "
    "warm warmly we we'd we'll we're we've welcome what when where whether which who why will with work "
    "would yes "
    "yesterday you you'd you'll you've your yours zoom cet cest gmt utc est edt pst pdt cst bst ist hr ceo "
    "cto cfo "
    "coo cv pm am both there candidates applicants sir madam folks guys mode reminder room building floor "
    "everybody street road lane square station";

}  // namespace

bool is_occupation(const Token& token) {
  if (token.kind != TokenKind::word) return false;
  if (is_one_of(token.folded, occupations)) return true;
  const std::size_t hyphen = token.folded.rfind('-');
  if (hyphen != std::string::npos &&
      is_one_of(std::string_view(token.folded).substr(hyphen + 1), occupations))
    return true;
  if (!is_capitalised(token)) return false;
  for (const std::string_view ending : occupation_endings) {
    if (token.folded.size() > ending.size() + 1 &&
        std::string_view(token.folded).substr(token.folded.size() - ending.size()) == ending) {
      return true;
    }
  }
  return false;
}

bool is_title_word(const Token& token) {
  return is_occupation(token) || is_one_of(token.folded, title_words) || token.folded == "headteacher's";
}

bool is_organisation_word(std::string_view folded) {
  return is_one_of(folded, organisation_words) || is_legal_form(folded);
}

bool is_legal_form(std::string_view folded) {
  return is_one_of(folded,
                   "gmbh ag ltd limited inc llc llp plc corp co kg se bv nv ab oy as pvt sarl sa spa pty");
}

bool is_recruiter_word(std::string_view folded) {
  return is_one_of(folded, "recruitment recruiting search staffing recruiters personnel headhunters");
}

bool is_weekday_or_month(std::string_view folded) {
  return is_one_of(
      folded,
      "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri "
      "sat sun january february march april may june july august september october november december "
      "jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow");
}

bool is_no_name(std::string_view folded) {
  return is_one_of(folded, no_names) || is_weekday_or_month(folded);
}

bool is_honorific(std::string_view folded) {
  return is_one_of(folded, "mr mrs ms miss mx dr prof professor sir madam sister herr frau dame");
}

bool is_name_particle(std::string_view folded) {
  return is_one_of(folded,
                   "de la le van der den von zu bin ibn al el da das dos do del della di ten ter y e af av");
}

bool is_mailbox_of_many(std::string_view local_part) {
  for (const std::string_view word : {"privacy", "support", "unsubscribe", "accommodation", "accessibility",
                                      "dpo", "helpdesk", "compliance", "gdpr", "abuse", "dataprotection",
                                      "data-protection", "feedback", "webmaster", "billing"}) {
    if (local_part.find(word) != std::string_view::npos) return true;
  }
  return false;
}

bool is_nobodys_mailbox(std::string_view local_part) {
  for (const std::string_view word : {"no-reply", "noreply", "no_reply", "donotreply", "do-not-reply",
                                      "notification", "mailer", "bounce", "calendar-", "automated"}) {
    if (local_part.find(word) != std::string_view::npos) return true;
  }
  return false;
}

std::size_t after_sign_off(const TokenList& tokens, std::size_t at) {
  constexpr std::array phrases = {
      std::string_view("with? best|kind|kindest|warm|warmest|many|sincere regards|wishes|thanks"),
      std::string_view("all the best"),
      std::string_view("many|with|kind thanks"),
      std::string_view("thank you"),
      std::string_view("yours sincerely|faithfully|truly"),
      std::string_view("sincerely yours?"),
      std::string_view("best regards|wishes"),
      std::string_view("talk|speak soon|then"),
      std::string_view("see you then|soon|there"),
      std::string_view("viele|liebe|beste gruße|grusse"),
      std::string_view("mit freundlichen grußen|grussen"),
      std::string_view("bien cordialement"),
      std::string_view("un|cordial saludo"),
      std::string_view("met vriendelijke|hartelijke groet|groeten"),
      std::string_view("saludos cordiales"),
      std::string_view("cordiali saluti"),
      std::string_view("med venlig|vennlig hilsen"),
      std::string_view("ystavallisin terveisin"),
      std::string_view("with warm|warmest|kind|kindest|best|many regards|wishes|thanks"),
      std::string_view("s pozdravem"),
      std::string_view("med vanlig halsning"),
      std::string_view("kind|warm|best regards"),
      std::string_view("looking forward"),
      std::string_view(
          "regards|best|thanks|cheers|sincerely|warmly|cordially|respectfully|greets|greetings|yours|"
          "abraco|abracos|lg|vg|x|xx|mvh|pozdrawiam|hilsen|terveisin|atentamente|ciao|love|cordialement|"
          "saludos|rgds|br")};
  for (const std::string_view phrase : phrases) {
    if (const std::size_t end = after_phrase(tokens, at, phrase); end != no_token) return end;
  }
  return no_token;
}

std::size_t after_greeting(const TokenList& tokens, std::size_t at) {
  constexpr std::array phrases = {std::string_view("good morning|afternoon|evening|day"),
                                  std::string_view("dobry den"), std::string_view("guten tag"),
                                  std::string_view("hi|hello|hey|dear|hola|bonjour|hallo|hej|hei|ciao|"
                                                   "greetings|hiya|heya|yo|alright|morning|beste|geachte|hoi|"
                                                   "moin|salut|servus|ola|liebe|lieber|kia")};
  for (const std::string_view phrase : phrases) {
    if (const std::size_t end = after_phrase(tokens, at, phrase); end != no_token) return end;
  }
  return no_token;
}

}  // namespace goodterms
