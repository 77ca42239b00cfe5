#include "core/model/promise.h"

#include <algorithm>
#include <charconv>

namespace goodterms {
namespace {

constexpr std::array<std::string_view, 2> sides = {"mine", "theirs"};
constexpr std::array<std::string_view, 4> states = {"open", "kept", "let-go", "refused"};

template <class Value, std::size_t size>
std::optional<Value> value_of(const std::array<std::string_view, size>& ids, std::string_view id) {
  const auto found = std::find(ids.begin(), ids.end(), id);
  if (found == ids.end()) return std::nullopt;
  return static_cast<Value>(found - ids.begin());
}

}  // namespace

std::string_view promise_side_id(PromiseSide side) {
  return sides[static_cast<std::size_t>(side)];
}
std::optional<PromiseSide> promise_side_from_id(std::string_view id) {
  return value_of<PromiseSide>(sides, id);
}
std::string_view promise_state_id(PromiseState state) {
  return states[static_cast<std::size_t>(state)];
}
std::optional<PromiseState> promise_state_from_id(std::string_view id) {
  return value_of<PromiseState>(states, id);
}

bool is_promise_list(std::string_view name) {
  constexpr std::string_view exceptions = ".not", count = "count.";
  if (name.substr(0, count.size()) == count) {
    unsigned number = 0;
    const char* const end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + count.size(), end, number);
    return read.ptr == end && number >= 1 && number <= most_promise_count;
  }
  if (name.size() > exceptions.size() && name.substr(name.size() - exceptions.size()) == exceptions)
    name.remove_suffix(exceptions.size());
  return std::any_of(promise_cues.begin(), promise_cues.end(),
                     [name](const PromiseCue& cue) { return cue.list == name; }) ||
         std::any_of(promise_days.begin(), promise_days.end(),
                     [name](const PromiseDay& day) { return day.list == name; });
}

}  // namespace goodterms
