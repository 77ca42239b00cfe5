// What screens share that takes long to make and is kept by the shell, and how a screen is made for a place.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/screens/screen.h"
#include "core/advice/linter.h"
#include "core/reading/invitation.h"
#include "core/reading/reaction.h"
#include "core/template/languages.h"

namespace goodterms {

class ScreenTools {
 public:
  // `languages` and `zones` outlive the tools.
  ScreenTools(const Languages& languages, const Zones& zones, std::string version,
              std::vector<std::string> interface_languages, bool can_share)
      : languages_(languages),
        zones_(zones),
        version_(std::move(version)),
        interface_languages_(std::move(interface_languages)),
        can_share_(can_share) {}

  // Made when the first letter is shown or the first words are read, not when the app starts: it takes as
  // long as a few frames.
  const Linter& linter() const {
    if (!linter_) linter_.emplace(languages_.first().content().lint);
    return *linter_;
  }
  const InvitationReader& reader() const {
    if (!reader_) reader_.emplace(languages_.first().content().reading);
    return *reader_;
  }
  const ReactionReader& reactions() const {
    if (!reactions_) reactions_.emplace(languages_.first().content().reactions);
    return *reactions_;
  }
  const Zones& zones() const { return zones_; }
  const std::string& version() const { return version_; }
  const std::vector<std::string>& interface_languages() const { return interface_languages_; }  // tags
  bool can_share() const { return can_share_; }  // Platform::can_share()

 private:
  const Languages& languages_;
  const Zones& zones_;
  std::string version_;
  std::vector<std::string> interface_languages_;
  bool can_share_;
  mutable std::optional<Linter> linter_;
  mutable std::optional<InvitationReader> reader_;
  mutable std::optional<ReactionReader> reactions_;
};

// The screen of a place. `tools` outlives it.
std::unique_ptr<Screen> make_screen(const Place& place, const ScreenTools& tools);

}  // namespace goodterms
