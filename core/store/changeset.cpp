#include "core/store/changeset.h"

#include <optional>

namespace goodterms {
namespace {

enum class Field : std::uint8_t { undefined, null, value };

class ChangesetReader {
 public:
  ChangesetReader(std::string_view bytes, std::span<const TableShape> tables)
      : bytes_(bytes), tables_(tables) {}

  bool whole() {
    while (position_ < bytes_.size()) {
      if (!table() || !changes()) return false;
    }
    return true;
  }

 private:
  static constexpr int inserted = 18, updated = 23,
                       deleted = 9;  // SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE
  static constexpr int table_mark = 'T';
  static constexpr std::size_t number_size = 8;  // of an integer or a float, big-endian

  std::optional<int> byte() {
    if (position_ >= bytes_.size()) return std::nullopt;
    return static_cast<unsigned char>(bytes_[position_++]);
  }

  bool skip(std::uint64_t count) {
    if (count > bytes_.size() - position_) return false;
    position_ += static_cast<std::size_t>(count);
    return true;
  }

  // SQLite's variable-length integer (fileformat2, 1.6); none of ours needs its ninth byte.
  std::optional<std::uint64_t> length() {
    std::uint64_t number = 0;
    for (int i = 0; i < 8; ++i) {
      const auto next = byte();
      if (!next) return std::nullopt;
      number = number << 7U | static_cast<std::uint64_t>(*next & 0x7F);
      if (*next < 0x80) return number;
    }
    return std::nullopt;
  }

  // The header of the changes of one table, which must be one we know.
  bool table() {
    if (byte() != table_mark) return false;
    const auto columns = length();
    if (!columns || *columns > bytes_.size() - position_) return false;
    const std::string_view keys = bytes_.substr(position_, static_cast<std::size_t>(*columns));
    position_ += keys.size();
    const std::size_t end = bytes_.find('\0', position_);
    if (end == std::string_view::npos) return false;
    const std::string_view name = bytes_.substr(position_, end - position_);
    position_ = end + 1;
    for (const TableShape& shape : tables_) {
      if (shape.name == name) table_ = &shape;
    }
    return table_ != nullptr && table_->name == name && fits(keys);
  }

  bool fits(std::string_view keys) const {
    if (keys.size() != table_->key.size()) return false;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if ((keys[i] != 0) != table_->key[i]) return false;
    }
    return true;
  }

  bool changes() {
    bool any = false;
    while (position_ < bytes_.size() && static_cast<unsigned char>(bytes_[position_]) != table_mark) {
      if (!change()) return false;
      any = true;
    }
    return any;
  }

  bool change() {
    const auto operation = byte();
    const auto indirect = byte();
    if (!operation || !indirect || *indirect > 1) return false;
    if (*operation == inserted) return record(new_) && all_told(new_);
    if (*operation == deleted) return record(old_) && all_told(old_);
    return *operation == updated && record(old_) && record(new_) && is_update();
  }

  bool record(std::vector<Field>& fields) {
    fields.clear();
    for (std::size_t i = 0; i < table_->key.size(); ++i) {
      const auto field = value();
      if (!field) return false;
      fields.push_back(*field);
    }
    return true;
  }

  std::optional<Field> value() {
    constexpr int undefined = 0, integer = 1, real = 2, text = 3, blob = 4, null = 5;
    const auto type = byte();
    if (type == undefined) return Field::undefined;
    if (type == null) return Field::null;
    if (type == integer || type == real)
      return skip(number_size) ? std::optional(Field::value) : std::nullopt;
    if (type != text && type != blob) return std::nullopt;
    const auto size = length();
    return size && skip(*size) ? std::optional(Field::value) : std::nullopt;
  }

  bool all_told(const std::vector<Field>& fields) const {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (fields[i] == Field::undefined || (table_->key[i] && fields[i] == Field::null)) return false;
    }
    return true;
  }

  // The row's key, and of each column that changed what it was and what it is.
  bool is_update() const {
    bool any = false;
    for (std::size_t i = 0; i < table_->key.size(); ++i) {
      if (table_->key[i]) {
        if (old_[i] != Field::value || new_[i] != Field::undefined) return false;
        continue;
      }
      if ((old_[i] == Field::undefined) != (new_[i] == Field::undefined)) return false;
      any = any || new_[i] != Field::undefined;
    }
    return any;
  }

  std::string_view bytes_;
  std::span<const TableShape> tables_;
  std::size_t position_ = 0;
  const TableShape* table_ = nullptr;
  std::vector<Field> old_, new_;
};

}  // namespace

bool is_changeset_of(std::string_view bytes, std::span<const TableShape> tables) {
  return ChangesetReader(bytes, tables).whole();
}

std::uint64_t checksum_of(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : bytes)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

}  // namespace goodterms
