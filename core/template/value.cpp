#include "core/template/value.h"

namespace goodterms {

Object& Object::set(std::string_view name, Value value) {
  if (const Value* found = find(name)) {
    for (Member& member : members_) {
      if (&member.value == found) member.value = std::move(value);
    }
    return *this;
  }
  return add(name, std::move(value));
}

Object& Object::add(std::string_view name, Value value) {
  hashes_.push_back(name_hash(name));
  members_.push_back(Member{std::string(name), std::move(value)});
  return *this;
}

const Value* Object::find(std::string_view name, std::uint32_t hash) const {
  for (std::size_t index = 0; index < hashes_.size(); ++index) {
    if (hashes_[index] == hash && members_[index].name == name) return &members_[index].value;
  }
  return nullptr;
}

bool Value::holds_something() const {
  if (const auto* text = as_text()) return text->find_first_not_of(" \t\r\n") != std::string::npos;
  if (const auto* yes = as_bool()) return *yes;
  if (const auto* list = as_list()) return !list->empty();
  return as_object() != nullptr;
}

}  // namespace goodterms
