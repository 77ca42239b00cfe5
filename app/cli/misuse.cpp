#include "app/cli/misuse.h"

#include <algorithm>

#include "core/base/text.h"

namespace goodterms {
namespace {

// The commands that were named, "goodterms case add", and the last of them.
struct Named {
  std::string whole;
  const CLI::App* last = nullptr;
};

Named named_in(const CLI::App& app) {
  Named named{app.get_name(), &app};
  while (!named.last->get_subcommands().empty()) {
    named.last = named.last->get_subcommands().front();
    named.whole += " " + named.last->get_name();
  }
  return named;
}

// The options of the command and of those above it that stand in the message by their names, in its order:
// how the message goes on is nobody's business.
std::vector<const CLI::Option*> options_in(const std::string& message, const CLI::App* command) {
  std::vector<const CLI::Option*> found;
  std::size_t at = 0;
  while (at < message.size()) {
    const std::size_t end = std::min(message.find_first_of(" :,[]", at), message.size());
    const std::string word = message.substr(at, end - at);
    at = end + 1;
    for (const CLI::App* one = command; one != nullptr && !word.empty(); one = one->get_parent()) {
      for (const CLI::Option* option : one->get_options()) {
        const bool named = word == option->get_name() || word == option->get_name(true);
        if (named && std::find(found.begin(), found.end(), option) == found.end()) found.push_back(option);
      }
    }
  }
  return found;
}

std::string commands_of(const CLI::App& group) {
  std::string names;
  for (const CLI::App* one : group.get_subcommands([](const CLI::App*) { return true; }))
    names += (names.empty() ? "" : ", ") + one->get_name();
  return names;
}

Wording unexpected(const CLI::App& app, const Named& named) {
  const auto left = app.remaining(true);
  const std::string text = left.empty() ? std::string() : left.front();
  const std::size_t value = text.find('=');  // "--nosuch=3"
  if (text.size() > 1 && text.front() == '-')
    return {"error.command.no-option", {{"option", text.substr(0, value)}, {"command", named.whole}}};
  if (named.last == &app) return {"error.command.unknown", {{"name", text}, {"command", named.whole}}};
  return {"error.command.unexpected", {{"text", text}, {"command", named.whole}}};
}

Wording missing(const Named& named, const std::vector<const CLI::Option*>& options) {
  if (options.empty())
    return {"error.command.incomplete", {{"command", named.whole}, {"names", commands_of(*named.last)}}};
  return {"error.command.missing", {{"option", options.front()->get_name()}, {"command", named.whole}}};
}

Wording wrong_count(const Named& named, const std::vector<const CLI::Option*>& options) {
  if (options.empty()) return {"error.command.wrong", {{"command", named.whole}}};
  const CLI::Option& option = *options.front();
  if (option.get_expected_max() == 0) return {"error.command.takes-none", {{"option", option.get_name()}}};
  return {option.results().empty() ? "error.command.no-value" : "error.command.takes-one",
          {{"option", option.get_name()}}};
}

Wording wrong_value(const Named& named, const std::vector<const CLI::Option*>& options) {
  if (options.empty()) return {"error.command.wrong", {{"command", named.whole}}};
  const CLI::Option& option = *options.front();
  if (option.get_expected_max() == 0) return {"error.command.takes-none", {{"option", option.get_name()}}};
  const std::string value = option.results().empty() ? std::string() : option.results().back();
  return {"error.command.no-number", {{"option", option.get_name()}, {"value", value}}};
}

}  // namespace

Wording misuse_told(const CLI::App& app, const CLI::ParseError& error) {
  const Named named = named_in(app);
  const std::string message = error.what();
  const auto options = options_in(message, named.last);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return unexpected(app, named);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return missing(named, options);
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return wrong_count(named, options);
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) return wrong_value(named, options);
  // A check of our own has said it in words of the catalog; the option's name stands before them.
  if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr && message.find(": ") != std::string::npos)
    return {"error.command.said", {{"sentence", message.substr(message.find(": ") + 2)}}};
  if (options.size() > 1) {
    const bool both = dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr;
    const bool alone = dynamic_cast<const CLI::RequiresError*>(&error) != nullptr;
    if (both || alone)
      return {both ? "error.command.not-both" : "error.command.needs-other",
              {{"option", options[0]->get_name()}, {"other", options[1]->get_name()}}};
  }
  return {"error.command.wrong", {{"command", named.whole}}};
}

}  // namespace goodterms
