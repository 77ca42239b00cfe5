#include "core/template/value.h"

namespace goodterms {

Object& Object::set(std::string_view name, Value value) {
  if (members_.size() * 2 >= slots_.size()) grow();
  const std::uint32_t hash = name_hash(name);
  std::uint32_t& slot = slots_[slot_of(name, hash)];
  if (slot == 0) {
    members_.push_back(Member{std::string(name), hash, std::move(value)});
    slot = static_cast<std::uint32_t>(members_.size());
  } else {
    members_[slot - 1].value = std::move(value);
  }
  return *this;
}

void Object::grow() {
  const std::size_t count = slots_.empty() ? 16 : slots_.size() * 2;
  slots_.assign(count, 0);
  for (std::uint32_t index = 0; index < members_.size(); ++index) {
    slots_[slot_of(members_[index].name, members_[index].hash)] = index + 1;
  }
}

}  // namespace goodterms
