// The data a template is rendered with: nothing, yes/no, text, a list, or an object with named members.
// Plain and cheap to build: one flat vector per list or object, no sharing, no parsing of numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace goodterms {

// The number that names are looked up by; the name itself is compared only where the numbers are equal.
constexpr std::uint32_t name_hash(std::string_view name) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : name) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return hash;
}

class Value;
struct Member;

using List = std::vector<Value>;

// Members keep the order they were set in. A lookup compares the hashes, which lie side by side.
class Object {
 public:
  // Sets `name`, replacing an earlier value of it.
  Object& set(std::string_view name, Value value);
  // For names known to be new, as when a case is turned into values: skips the search.
  Object& add(std::string_view name, Value value);

  // The member called `name`, or null. `hash` is name_hash(name).
  const Value* find(std::string_view name, std::uint32_t hash) const;
  const Value* find(std::string_view name) const { return find(name, name_hash(name)); }

  bool empty() const { return hashes_.empty(); }
  const std::vector<Member>& members() const { return members_; }

 private:
  std::vector<std::uint32_t> hashes_;
  std::vector<Member> members_;
};

class Value {
 public:
  Value() = default;  // null
  Value(std::string text) : data_(std::move(text)) {}
  Value(std::string_view text) : data_(std::string(text)) {}
  Value(const char* text) : data_(std::string(text)) {}
  Value(List list) : data_(std::move(list)) {}
  Value(Object object) : data_(std::move(object)) {}
  // A template, so that no pointer or number turns into yes/no by accident.
  template <class Bool, class = std::enable_if_t<std::is_same_v<Bool, bool>>>
  Value(Bool yes) : data_(yes) {}

  const bool* as_bool() const { return std::get_if<bool>(&data_); }
  const std::string* as_text() const { return std::get_if<std::string>(&data_); }
  const List* as_list() const { return std::get_if<List>(&data_); }
  const Object* as_object() const { return std::get_if<Object>(&data_); }

  // Whether a section over this value is shown: not for null, no, text of nothing but ASCII blanks, and the
  // empty list. (Mustache leaves text open; a name of two blanks is no name.)
  bool holds_something() const;

 private:
  std::variant<std::monostate, bool, std::string, List, Object> data_;
};

struct Member {
  std::string name;
  Value value;
};

}  // namespace goodterms
