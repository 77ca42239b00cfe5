// The data a template is rendered with: nothing, yes/no, text, a list, or an object with named members.
// Plain and cheap to build: flat vectors, no sharing. Numbers are handed in as text.
#pragma once

#include <cstdint>
#include <cstring>
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

// Members keep the order they were set in; a lookup takes the same time however many there are.
class Object {
 public:
  // Written where Member is complete: inside of Value's own members not every compiler waits for that.
  Object();
  Object(const Object&);
  Object(Object&&) noexcept;
  Object& operator=(const Object&);
  Object& operator=(Object&&) noexcept;
  ~Object();

  // Sets `name`, replacing an earlier value of it.
  Object& set(std::string_view name, Value value);

  // The member called `name`, or null. `hash` is name_hash(name).
  const Value* find(std::string_view name, std::uint32_t hash) const;
  const Value* find(std::string_view name) const { return find(name, name_hash(name)); }

  const std::vector<Member>& members() const { return members_; }

 private:
  std::size_t slot_of(std::string_view name, std::uint32_t hash) const;
  void grow();

  std::vector<Member> members_;
  // A power of two of slots, at most half of them taken: 0, or the index of a member plus one.
  std::vector<std::uint32_t> slots_;
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
  std::uint32_t hash = 0;
  Value value;
};

inline Object::Object() = default;
inline Object::Object(const Object&) = default;
inline Object::Object(Object&&) noexcept = default;
inline Object& Object::operator=(const Object&) = default;
inline Object& Object::operator=(Object&&) noexcept = default;
inline Object::~Object() = default;

inline bool Value::holds_something() const {
  if (const auto* text = as_text()) {
    for (const char c : *text) {
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') return true;
    }
    return false;
  }
  if (const auto* yes = as_bool()) return *yes;
  if (const auto* list = as_list()) return !list->empty();
  return as_object() != nullptr;
}

// Names are a few bytes long: two loads that may overlap compare up to 16 without a loop or a call.
inline bool is_same_name(std::string_view left, std::string_view right) {
  const auto differ = [&](auto word) {
    const auto load = [&](const char* from) {
      std::memcpy(&word, from, sizeof word);
      return word;
    };
    const std::size_t tail = left.size() - sizeof word;
    return (load(left.data()) ^ load(right.data())) | (load(left.data() + tail) ^ load(right.data() + tail));
  };
  if (left.size() != right.size()) return false;
  if (left.size() > 16 || left.size() < 4) return left == right;
  return left.size() >= 8 ? differ(std::uint64_t{0}) == 0 : differ(std::uint32_t{0}) == 0;
}

// The slot that holds `name`, or the free one it belongs in. There are slots, and one of them is free.
inline std::size_t Object::slot_of(std::string_view name, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    if (slots_[at] == 0) return at;
    const Member& member = members_[slots_[at] - 1];
    if (member.hash == hash && is_same_name(member.name, name)) return at;
  }
}

inline const Value* Object::find(std::string_view name, std::uint32_t hash) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t slot = slots_[slot_of(name, hash)];
  return slot == 0 ? nullptr : &members_[slot - 1].value;
}

}  // namespace goodterms
