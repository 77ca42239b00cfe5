#include "core/model/phrases.h"

#include <algorithm>

namespace goodterms {
namespace {

// What an edge asks of a word besides being a certain one.
enum : std::uint32_t {
  any_word,
  number_word,
  money_word,
  company_word,
  name_word,
  sentence_begin,
  sentence_end,
  first_free_symbol
};

}  // namespace

class Phrases::Builder {
 public:
  Builder(Phrases& machine, const PhraseLists& words) : machine_(machine), words_(words) {}

  void add_list(std::uint32_t list, const std::vector<std::string>& phrases) {
    for (const std::string& phrase : phrases) {
      const Result<PhraseNode> parsed = parse_phrase(phrase);
      if (!parsed) continue;
      const State begin = new_node();
      const State end = add(*parsed, begin, 0);
      if (end == dead) continue;
      machine_.nodes_[end].lists.push_back(list);
      add_start(begin);
    }
  }

 private:
  static constexpr State dead = ~State{0};

  State new_node() {
    machine_.nodes_.emplace_back();
    return static_cast<State>(machine_.nodes_.size() - 1);
  }

  Symbol symbol_of(std::unordered_map<std::string, Symbol>& symbols, const std::string& word) {
    return symbols.try_emplace(word, next_symbol_).second ? next_symbol_++ : symbols.at(word);
  }

  State step(State from, Symbol symbol) {
    const State to = new_node();
    machine_.nodes_[from].edges.push_back({symbol, to});
    return to;
  }

  // The state after `node` when it begins in `from`.
  State add(const PhraseNode& node, State from, int depth) {
    if (from == dead || depth > deepest_phrase || machine_.nodes_.size() > 2 * most_phrase_nodes) return dead;
    switch (node.kind) {
      case PhraseKind::word:
        return step(from, symbol_of(machine_.words_, node.word));
      case PhraseKind::prefix:
        machine_.longest_prefix_ = std::max(machine_.longest_prefix_, node.word.size());
        return step(from, symbol_of(machine_.prefixes_, node.word));
      case PhraseKind::suffix:
        machine_.longest_suffix_ = std::max(machine_.longest_suffix_, node.word.size());
        return step(from, symbol_of(machine_.suffixes_, node.word));
      case PhraseKind::mark:
        return step(from, symbol_of(machine_.marks_, node.word));
      case PhraseKind::number:
        return step(from, number_word);
      case PhraseKind::money:
        return step(from, money_word);
      case PhraseKind::company:
        return step(from, company_word);
      case PhraseKind::name:
        return step(from, name_word);
      case PhraseKind::begin:
        return step(from, sentence_begin);
      case PhraseKind::end:
        return step(from, sentence_end);
      case PhraseKind::gap:
        return add_gap(node, from);
      case PhraseKind::part:
        return add_part(node.word, from, depth + 1);
      case PhraseKind::choice:
        return add_choice(node, from, depth);
      case PhraseKind::sequence:
        break;
    }
    State at = from;
    for (const PhraseNode& child : node.children)
      at = add(child, at, depth);
    return at;
  }

  State add_gap(const PhraseNode& node, State from) {
    const State end = new_node();
    State at = from;
    for (int word = 0; word <= node.most; ++word) {
      if (word >= node.least) machine_.nodes_[at].skips.push_back(end);
      if (word < node.most) at = step(at, any_word);
    }
    return end;
  }

  State add_choice(const PhraseNode& node, State from, int depth) {
    const State end = new_node();
    for (const PhraseNode& child : node.children) {
      const State at = add(child, from, depth);
      if (at != dead) machine_.nodes_[at].skips.push_back(end);
    }
    return end;
  }

  State add_part(const std::string& name, State from, int depth) {
    const std::vector<PhraseNode>& phrases = read_part(name);
    if (phrases.empty()) return dead;
    const State end = new_node();
    for (const PhraseNode& phrase : phrases) {
      const State at = add(phrase, from, depth);
      if (at != dead) machine_.nodes_[at].skips.push_back(end);
    }
    return end;
  }

  // The phrases of a part, read once however often it is referred to.
  const std::vector<PhraseNode>& read_part(const std::string& name) {
    const auto [entry, is_new] = parts_.try_emplace(name);
    const auto part = words_.parts.find(name);
    if (!is_new || part == words_.parts.end()) return entry->second;
    for (const std::string& phrase : part->second) {
      Result<PhraseNode> parsed = parse_phrase(phrase);
      if (parsed) entry->second.push_back(std::move(*parsed));
    }
    return entry->second;
  }

  // Makes the first words of a phrase findable.
  void add_start(State begin) {
    std::vector<State> open = {begin};
    for (std::size_t at = 0; at < open.size(); ++at) {
      for (const Edge& edge : machine_.nodes_[open[at]].edges)
        machine_.starts_[edge.symbol].push_back(edge.to);
      for (const State skip : machine_.nodes_[open[at]].skips) {
        if (std::find(open.begin(), open.end(), skip) == open.end()) open.push_back(skip);
      }
    }
  }

  Phrases& machine_;
  const PhraseLists& words_;
  std::unordered_map<std::string, std::vector<PhraseNode>> parts_;
  Symbol next_symbol_ = first_free_symbol;
};

// One walk over a text; keeps what is used again from word to word.
class Phrases::Search {
 public:
  Search(const Phrases& machine, std::span<const PhraseWord> words) : machine_(machine) {
    hits_.resize(machine.lists_.size() + 1);
    marks_.resize(machine.nodes_.size());
    best_.resize(hits_.size());
    symbols_.reserve(words.size());
    for (const PhraseWord& word : words)
      symbols_.push_back(symbols_of(word));
  }

  Hits run(std::span<const PhraseSentence> sentences) {
    for (std::size_t index = 0; index < sentences.size(); ++index) {
      const PhraseSentence& sentence = sentences[index];
      if (sentence.first == sentence.end) continue;
      look_from(index, sentence, sentence.first, true);
      for (std::size_t word = sentence.first; word < sentence.end; ++word)
        look_from(index, sentence, word, false);
    }
    return std::move(hits_);
  }

 private:
  std::vector<Symbol> symbols_of(const PhraseWord& word) const {
    if (word.name == KnownName::company) return {any_word, name_word, company_word};
    if (word.name == KnownName::other) return {any_word, name_word};
    if (word.is_mark) {
      const auto mark = machine_.marks_.find(std::string(word.folded));
      return mark == machine_.marks_.end() ? std::vector<Symbol>() : std::vector<Symbol>{mark->second};
    }
    std::vector<Symbol> symbols = {any_word};
    if (word.is_number) symbols.push_back(number_word);
    if (word.is_money) symbols.push_back(money_word);
    const auto whole = machine_.words_.find(std::string(word.folded));
    if (whole != machine_.words_.end()) symbols.push_back(whole->second);
    const std::size_t longest = std::min(machine_.longest_prefix_, word.folded.size());
    for (std::size_t size = 1; size <= longest; ++size) {
      const auto found = machine_.prefixes_.find(std::string(word.folded.substr(0, size)));
      if (found != machine_.prefixes_.end()) symbols.push_back(found->second);
    }
    const std::size_t longest_end = std::min(machine_.longest_suffix_, word.folded.size());
    for (std::size_t size = 1; size <= longest_end; ++size) {
      const auto found = machine_.suffixes_.find(std::string(word.folded.substr(word.folded.size() - size)));
      if (found != machine_.suffixes_.end()) symbols.push_back(found->second);
    }
    return symbols;
  }

  // Every phrase whose first word (or, with `at_begin`, whose "^") stands at `word`.
  void look_from(std::size_t index, const PhraseSentence& sentence, std::size_t word, bool at_begin) {
    found_.clear();
    next_generation();
    active_.clear();
    if (at_begin) {
      start_with(sentence_begin, word);
    } else {
      for (const Symbol symbol : symbols_[word])
        start_with(symbol, word + 1);
    }
    std::size_t at = at_begin ? word : word + 1;
    while (!active_.empty() && at < sentence.end) {
      advance(symbols_[at], at + 1);
      ++at;
    }
    if (!active_.empty()) advance({sentence_end}, sentence.end);
    for (const std::uint32_t list : found_) {
      hits_[list].push_back({index, word, best_[list]});
      best_[list] = 0;
    }
  }

  void start_with(Symbol symbol, std::size_t end) {
    const auto start = machine_.starts_.find(symbol);
    if (start == machine_.starts_.end()) return;
    for (const State state : start->second)
      enter(state, end, active_);
  }

  void advance(const std::vector<Symbol>& symbols, std::size_t end) {
    next_generation();
    following_.clear();
    for (const State state : active_) {
      for (const Edge& edge : machine_.nodes_[state].edges) {
        if (std::find(symbols.begin(), symbols.end(), edge.symbol) != symbols.end())
          enter(edge.to, end, following_);
      }
    }
    active_.swap(following_);
  }

  void enter(State state, std::size_t end, std::vector<State>& states) {
    if (marks_[state] == generation_) return;
    marks_[state] = generation_;
    const Node& node = machine_.nodes_[state];
    if (!node.edges.empty()) states.push_back(state);
    for (const std::uint32_t list : node.lists) {
      if (best_[list] == 0) found_.push_back(list);
      best_[list] = std::max(best_[list], end);
    }
    for (const State skip : node.skips)
      enter(skip, end, states);
  }

  void next_generation() { ++generation_; }

  const Phrases& machine_;
  Hits hits_;
  std::vector<std::vector<Symbol>> symbols_;  // by word
  std::vector<std::uint64_t> marks_;          // by state: when it was last entered
  std::vector<std::size_t> best_;             // by list: the farthest end found from here, 0 for none
  std::vector<std::uint32_t> found_;
  std::vector<State> active_;
  std::vector<State> following_;
  std::uint64_t generation_ = 0;
};

Phrases::Phrases(const PhraseLists& words) {
  Builder builder(*this, words);
  for (const auto& [name, phrases] : words.lists) {
    const std::size_t list = lists_.size();
    lists_.emplace(name, list);
    builder.add_list(static_cast<std::uint32_t>(list), phrases);
  }
}

Phrases::Hits Phrases::find_all(std::span<const PhraseWord> words,
                                std::span<const PhraseSentence> sentences) const {
  Hits hits = Search(*this, words).run(sentences);
  for (auto& list : hits) {
    // A phrase with "^" is looked for before the others of its word.
    std::stable_sort(list.begin(), list.end(), [](const Hit& a, const Hit& b) {
      return a.first != b.first ? a.first < b.first : a.end > b.end;
    });
    list.erase(
        std::unique(list.begin(), list.end(), [](const Hit& a, const Hit& b) { return a.first == b.first; }),
        list.end());
  }
  return hits;
}

Phrases::Hits Phrases::find(std::span<const PhraseWord> words,
                            std::span<const PhraseSentence> sentences) const {
  Hits all = find_all(words, sentences);
  for (auto& list : all) {
    std::vector<Hit> kept;
    for (const Hit& hit : list) {
      if (kept.empty() || hit.first >= kept.back().end) {
        kept.push_back(hit);
      } else if (hit.end > kept.back().end) {
        kept.back().end = hit.end;  // two wordings that run into one another are one place
      }
    }
    list = std::move(kept);
  }
  return all;
}

std::size_t Phrases::index_of(std::string_view list) const {
  const auto found = lists_.find(std::string(list));
  return found == lists_.end() ? lists_.size() : found->second;
}

}  // namespace goodterms
