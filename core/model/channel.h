// How a message travels, and the names that letters, files and the command line use for it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace goodterms {

enum class Channel : std::uint8_t { email, phone, voicemail, linkedin, text };

inline constexpr std::array all_channels = {Channel::email, Channel::phone, Channel::voicemail,
                                            Channel::linkedin, Channel::text};

// "email", "phone", "voicemail", "linkedin", "text": stable, stored in files, never shown as it is.
std::string_view channel_id(Channel channel);
std::optional<Channel> channel_from_id(std::string_view id);

enum class Tone : std::uint8_t { formal, warm, fuller };

inline constexpr std::array all_tones = {Tone::formal, Tone::warm, Tone::fuller};

std::string_view tone_id(Tone tone);
std::optional<Tone> tone_from_id(std::string_view id);

}  // namespace goodterms
