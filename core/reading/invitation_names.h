// The names of people and companies where the text says that one follows. Internal to core/reading.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

struct NameReading {
  std::size_t begin = 0;  // tokens
  std::size_t end = 0;
  TextRange range;
};

// A company's name whose first word is the token at `at`, "the" before it left out: "Northwind Labs",
// "Harbour & Finch", "Bank of Westmere". Capitalised, and neither an occupation nor a day.
std::optional<NameReading> read_organisation(const InvitationText& text, std::size_t at);

enum class Capitals : std::uint8_t { needed, not_needed };

// A person's name, the honorific before it left out: "Dana Reyes", "J. Pemberton", "Bram de Wit".
std::optional<NameReading> read_person(const InvitationText& text, std::size_t at, Capitals capitals);

// A line or part of one as it stands, trimmed.
ReadText read_text(const InvitationText& text, TextRange range);

// What several places in the text say about one field. Each adds to the score of its value, and the best wins
// if it is good enough and clearly better than another.
class Ballot {
 public:
  void add(ReadText value, int score);
  // More for values that are named so already: the first word of a domain, "northwind".
  void favour(std::string_view squeezed, int score);
  void lower(std::string_view value, int score);
  // A value that stands inside a longer one counts for the longer.
  enum class Inside : std::uint8_t { apart, counts_for_longer };
  std::optional<ReadText> winner(int least, int lead, Inside inside) const;
  bool empty() const { return values_.empty(); }

 private:
  struct Value {
    std::string key;
    ReadText text;
    int best = 0;
    int sum = 0;
  };
  static std::string key_of(std::string_view text);
  std::vector<Value> values_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace goodterms
