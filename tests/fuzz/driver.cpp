#include "tests/fuzz/driver.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>

#ifdef GOODTERMS_FUZZ
#include "tests/fuzz/by_coverage.h"
#endif
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

namespace fuzz {
namespace {

// What a signal handler may still say: made ready before each input.
char where[200];

void tell_where() {
  if (write(STDERR_FILENO, where, std::strlen(where)) < 0) _exit(1);
}

void end_with_where(int signal_number) {
  tell_where();
  if (signal_number == SIGALRM) _exit(1);
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

void watch() {
#ifdef __SANITIZE_ADDRESS__
  __sanitizer_set_death_callback(tell_where);
#else
  for (const int number : {SIGSEGV, SIGFPE, SIGILL, SIGBUS})
    signal(number, end_with_where);
#endif
  signal(SIGABRT, end_with_where);
  signal(SIGALRM, end_with_where);
}

class Mutator {
 public:
  Mutator(const Target& target, std::uint64_t seed) : target_(target), random_(seed) {}

  std::string input() {
    if (target_.corpus.empty()) return noise(below(200));
    std::string text = some(target_.corpus);
    // Mostly one or two changes: what is broken all over is refused at its first byte.
    const std::size_t changes = below(4) == 0 ? below(20) : below(3);
    for (std::size_t i = 0; i < changes; ++i)
      change(text);
    if (text.size() > longest_input) text.resize(longest_input);
    return text;
  }

 private:
  std::size_t below(std::size_t limit) {
    return limit == 0 ? 0 : static_cast<std::size_t>(random_() % limit);
  }
  const std::string& some(const std::vector<std::string>& texts) { return texts[below(texts.size())]; }

  std::string noise(std::size_t length) {
    std::string bytes;
    for (std::size_t i = 0; i < length; ++i)
      bytes += static_cast<char>(random_());
    return bytes;
  }

  void change(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = std::min(below(8) == 0 ? below(text.size() + 1) : below(9), text.size() - at);
    switch (below(9)) {
      case 0:
        if (at < text.size()) text[at] = static_cast<char>(random_());
        break;
      case 1:
        if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
        break;
      case 2:  // the ends of ranges, where arithmetic goes wrong
        if (at < text.size()) text[at] = "\x00\x01\x7F\x80\xFF"[below(5)];
        break;
      case 3:
        text.erase(at, length);
        break;
      case 4:
        text.insert(at, noise(length));
        break;
      case 5:  // a part again, somewhere else
        text.insert(below(text.size() + 1), text.substr(at, length));
        break;
      case 6:  // the beginning of this and the end of another
        text = text.substr(0, at) + other_end();
        break;
      case 7:
        text.resize(at);
        break;
      default:
        if (!target_.pieces.empty()) text.insert(at, some(target_.pieces));
    }
  }

  std::string other_end() {
    const std::string& other = some(target_.corpus);
    return other.substr(below(other.size() + 1));
  }

  const Target& target_;
  std::mt19937_64 random_;
};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct Wish {
  std::string target;
  std::uint64_t seed = 1;
  std::int64_t runs = 0;     // 0: as many as the target says
  std::int64_t seconds = 0;  // instead of a number of runs
  std::string keep;          // a folder, for libFuzzer
  std::string input;         // a file to run alone
  bool names = false;        // only say what there is
};

bool read_number(const char* text, std::int64_t& number) {
  const char* end = text + std::strlen(text);
  return std::from_chars(text, end, number).ptr == end && number > 0;
}

bool read_wish(int count, char** values, Wish& wish) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = values[i];
    std::int64_t number = 0;
    if (word.substr(0, 2) != "--") {
      wish.target = word;
      continue;
    }
    if (word == "--names") {
      wish.names = true;
      continue;
    }
    if (++i >= count) return false;
    if (word == "--keep") {
      wish.keep = values[i];
    } else if (word == "--input") {
      wish.input = values[i];
    } else if (!read_number(values[i], number)) {
      return false;
    } else if (word == "--runs") {
      wish.runs = number;
    } else if (word == "--seconds") {
      wish.seconds = number;
    } else if (word == "--seed") {
      wish.seed = static_cast<std::uint64_t>(number);
    } else {
      return false;
    }
  }
  return true;
}

void run_target(const Target& target, const Wish& wish) {
  using Time = std::chrono::steady_clock;
  const auto end = Time::now() + std::chrono::seconds(wish.seconds);
  const std::int64_t runs = wish.runs > 0 ? wish.runs : target.runs;
  std::int64_t done = 0;
  for (; wish.seconds > 0 ? Time::now() < end : done < runs; ++done) {
    const std::uint64_t seed = wish.seed + static_cast<std::uint64_t>(done);
    std::snprintf(where, sizeof where, "fuzz: again with %s --seed %llu --runs 1\n", target.name.c_str(),
                  static_cast<unsigned long long>(seed));
    const std::string input = Mutator(target, seed).input();
    alarm(longest_run);
    target.run(input);
    alarm(0);
  }
  std::cout << target.name << ": " << done << " inputs\n";
}

}  // namespace

std::vector<std::string> corpus_of(const std::string& name) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(GOODTERMS_SOURCE_DIR "/tests/fuzz/corpus/" + name))
    paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths)
    texts.push_back(bytes_of(path));
  return texts;
}

void promise(bool holds, const char* what) {
  if (holds) return;
  std::cerr << "fuzz: does not hold: " << what << std::endl;
  std::abort();
}

int run_targets(int count, char** values, const std::vector<Target>& targets) {
  Wish wish;
  if (!read_wish(count, values, wish)) {
    std::cerr << values[0]
              << " [TARGET] [--runs N | --seconds N [--keep FOLDER]] [--seed N] [--input FILE] [--names]\n";
    return 2;
  }
  if (!wish.input.empty() && (wish.target.empty() || !std::ifstream(wish.input))) {
    std::cerr << "--input needs a target, and a file that can be read.\n";
    return 2;
  }
  if (wish.keep.empty()) watch();
  bool found = false;
  for (const Target& target : targets) {
    if (!wish.target.empty() && wish.target != target.name) continue;
    found = true;
    if (wish.names) {
      std::cout << target.name << '\n';
    } else if (!wish.input.empty()) {
      target.run(bytes_of(wish.input));
    } else if (!wish.keep.empty()) {
#ifdef GOODTERMS_FUZZ
      run_by_coverage(values[0], target, std::max<std::int64_t>(1, wish.seconds), wish.keep);
#else
      std::cerr << "This was built without libFuzzer: ./dev fuzz builds it with.\n";
      return 2;
#endif
    } else {
      run_target(target, wish);
    }
  }
  if (!found) std::cerr << "There is no target " << wish.target << ".\n";
  return found ? 0 : 2;
}

}  // namespace fuzz
