#include "tests/core/reading/invitation_corpus.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace goodterms {

InvitationCorpus read_corpus(const std::string& name) {
  std::ifstream file(std::string(GOODTERMS_SOURCE_DIR) + "/tests/data/invitations/" + name + ".json");
  const auto json = nlohmann::json::parse(file);
  InvitationCorpus corpus;
  corpus.now = *parse_instant(json.at("now").get<std::string>());
  for (const auto& entry : json.at("invitations")) {
    LabelledInvitation invitation;
    invitation.id = entry.at("id").get<std::string>();
    invitation.language = entry.value("language", invitation.language);
    invitation.kind = entry.value("kind", invitation.kind);
    for (const auto& line : entry.at("text"))
      invitation.text += line.get<std::string>() + "\n";
    for (const auto& [field, value] : entry.at("says").items())
      invitation.says[field] = value.is_boolean() ? "yes" : value.get<std::string>();
    corpus.invitations.push_back(std::move(invitation));
  }
  return corpus;
}

InvitationCorpus read_part_of_corpus(const std::string& name) {
  const std::size_t colon = name.find(':');
  InvitationCorpus corpus = read_corpus(name.substr(0, colon));
  if (colon == std::string::npos) return corpus;
  const bool odd = name.substr(colon) == ":odd";
  std::erase_if(corpus.invitations, [&](const LabelledInvitation& invitation) {
    return ((invitation.id.back() - '0') % 2 == 1) != odd;
  });
  return corpus;
}

std::string_view name_of(InvitationField field) {
  constexpr std::string_view names[] = {"company", "role",     "contact",   "title",  "email",
                                        "phone",   "linkedin", "interview", "my_name"};
  return names[static_cast<std::size_t>(field)];
}

std::map<std::string, std::string> fields_of(const Invitation& invitation) {
  std::map<std::string, std::string> fields;
  const auto add = [&](const char* field, const std::optional<ReadText>& read) {
    if (read) fields[field] = read->value;
  };
  add("company", invitation.company);
  add("role", invitation.role);
  add("contact", invitation.contact);
  add("title", invitation.title);
  add("email", invitation.email);
  add("phone", invitation.phone);
  add("linkedin", invitation.linkedin);
  add("my_name", invitation.my_name);
  add("conversation", invitation.conversation);
  if (invitation.interview) {
    const std::string moment = format_instant(invitation.interview->moment);
    fields["interview"] =
        invitation.interview->has_time ? moment.substr(0, 16) + moment.substr(19) : moment.substr(0, 10);
  }
  if (invitation.came_by) fields["came_by"] = std::string(channel_id(*invitation.came_by));
  if (invitation.spoken_before) fields["spoken_before"] = "yes";
  return fields;
}

}  // namespace goodterms
