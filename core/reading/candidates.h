// What a text says of one field, from wherever it says it: candidates, each with the witnesses that speak for
// it. Internal to core/reading.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/reading/invitation.h"

namespace goodterms {

// How a candidate was found, the weakest first. A hint or a possible one is not enough by itself.
enum class Witness : std::uint8_t {
  hint,      // stands where other things stand as often
  possible,  // stands behind a word that more often has something else behind it
  likely,    // a place where such a thing stands: a signature, a heading
  said,      // a wording that says what it is
  settled,   // a wording beside which others do not count: "our client, ..."
  labelled,  // behind a label: "Role: ..."
};

struct ScoredText {
  ReadText text;
  int score = 0;  // 1 to 100: how much speaks for it
};

// What a text says of one field: the value that is taken, where one is sure enough, and everything that was
// found, the best first.
struct FoundField {
  std::optional<ReadText> value;
  std::vector<ScoredText> all;
};

class Candidates {
 public:
  // Values of one key are one: its words, folded, without marks; or the key given. One that is longer than a
  // field may be is none.
  void add(ReadText value, Witness witness);
  void add(ReadText value, Witness witness, std::string_view key);
  // Speaks for candidates by their keys: those that an address of the text is called after.
  void favour(const std::function<bool(std::string_view key)>& is_favoured);
  // The same, but only for how sure one is of the value: what is said twice is none the likelier to be the
  // one of two that is meant.
  void support(const std::function<int(std::string_view key)>& points_of);
  // Of two that are as well witnessed, this key's is taken where the other is not preferred as well.
  void prefer(std::string_view key) { preferred_.insert(std::string(key)); }
  // None is taken where another one is as sure but for these points of the score, or a longer form of it is
  // but for those: which one is meant the user tells. What a wording settled, and what is preferred where the
  // other is not, is taken all the same.
  void ask_where_close(int points_of_another, int points_of_a_longer) {
    close_another_ = points_of_another;
    close_longer_ = points_of_a_longer;
  }
  // A value that stands inside a longer one speaks for the longer.
  enum class Inside : std::uint8_t { apart, counts_for_longer };
  // The one best witnessed, where its score reaches the bar and none that says something else is nearly as
  // good.
  std::optional<ReadText> winner(Inside inside, int bar) const;
  // All of them, with the winner where its score reaches the bar.
  FoundField found(Inside inside, int bar) const;

 private:
  struct Value {
    std::string key;
    ReadText text;
    int best = 0;
    int sum = 0;
    int support = 0;  // counts for the score alone
    bool settled = false;
  };
  // Whether another one is too close to the best for it to be taken unasked.
  bool is_close(const Value& best, const Value& other) const;

  std::vector<Value> values_;
  int close_another_ = -1;  // points of the score; below 0: nobody is asked
  int close_longer_ = -1;
  std::unordered_set<std::string> preferred_;  // keys
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace goodterms
