// The stable names of the model's enumerations.
#include <utility>

#include "core/model/channel.h"
#include "core/model/message.h"
#include "core/model/people.h"

namespace goodterms {
namespace {

template <class Enum>
using Names = std::pair<Enum, std::string_view>;

constexpr Names<Channel> channel_names[] = {{Channel::email, "email"},
                                            {Channel::phone, "phone"},
                                            {Channel::voicemail, "voicemail"},
                                            {Channel::linkedin, "linkedin"},
                                            {Channel::text, "text"}};
constexpr Names<Tone> tone_names[] = {
    {Tone::formal, "formal"}, {Tone::warm, "warm"}, {Tone::fuller, "fuller"}};
constexpr Names<Relation> relation_names[] = {{Relation::recruiter, "recruiter"},
                                              {Relation::hiring_manager, "hiring-manager"},
                                              {Relation::network, "network"}};
constexpr Names<InteractionKind> interaction_names[] = {
    {InteractionKind::invited, "invited"},     {InteractionKind::decided, "decided"},
    {InteractionKind::declined, "declined"},   {InteractionKind::asked_for_time, "asked-for-time"},
    {InteractionKind::kept_open, "kept-open"}, {InteractionKind::going, "going"},
    {InteractionKind::reply, "reply"},         {InteractionKind::answered, "answered"},
    {InteractionKind::settled, "settled"},     {InteractionKind::wrote, "wrote"},
    {InteractionKind::call, "call"},           {InteractionKind::tried, "tried"},
    {InteractionKind::meeting, "meeting"},     {InteractionKind::note, "note"},
    {InteractionKind::let_go, "let-go"},       {InteractionKind::aside, "aside"},
    {InteractionKind::agreed, "agreed"}};

template <class Enum, std::size_t count>
std::string_view name_of(const Names<Enum> (&names)[count], Enum value) {
  for (const auto& [candidate, name] : names) {
    if (candidate == value) return name;
  }
  return {};
}

template <class Enum, std::size_t count>
std::optional<Enum> value_of(const Names<Enum> (&names)[count], std::string_view id) {
  for (const auto& [value, name] : names) {
    if (name == id) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view channel_id(Channel channel) {
  return name_of(channel_names, channel);
}
std::optional<Channel> channel_from_id(std::string_view id) {
  return value_of(channel_names, id);
}
std::string_view tone_id(Tone tone) {
  return name_of(tone_names, tone);
}
std::optional<Tone> tone_from_id(std::string_view id) {
  return value_of(tone_names, id);
}
std::string_view relation_id(Relation relation) {
  return name_of(relation_names, relation);
}
std::optional<Relation> relation_from_id(std::string_view id) {
  return value_of(relation_names, id);
}
std::string_view interaction_kind_id(InteractionKind kind) {
  return name_of(interaction_names, kind);
}
std::optional<InteractionKind> interaction_kind_from_id(std::string_view id) {
  return value_of(interaction_names, id);
}

}  // namespace goodterms
