#include "tests/fuzz/by_coverage.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>

// libFuzzer as a library (LLVM's docs/LibFuzzer, "Using libFuzzer as a library"); its callback has no room
// for more.
extern "C" int LLVMFuzzerRunDriver(int* count, char*** values,
                                   int (*run)(const std::uint8_t* bytes, std::size_t size));

namespace fuzz {
namespace {

const Target* at_work = nullptr;

int run_one(const std::uint8_t* bytes, std::size_t size) {
  at_work->run({reinterpret_cast<const char*>(bytes), size});
  return 0;
}

// In the form of AFL's and libFuzzer's dictionaries: a piece per line, in quotes, bytes beyond plain ones by
// number.
void write_pieces(const std::filesystem::path& path, const std::vector<std::string>& pieces) {
  std::ofstream file(path);
  constexpr const char* digits = "0123456789ABCDEF";
  for (const std::string& piece : pieces) {
    if (piece.empty()) continue;  // which libFuzzer takes for a slip
    file << '"';
    for (const char c : piece) {
      const auto byte = static_cast<unsigned char>(c);
      const bool plain = byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
      if (plain) {
        file << c;
      } else {
        file << "\\x" << digits[byte >> 4] << digits[byte & 15];
      }
    }
    file << "\"\n";
  }
}

}  // namespace

void run_by_coverage(const char* program, const Target& target, std::int64_t seconds,
                     const std::string& folder) {
  const std::filesystem::path corpus = std::filesystem::path(folder) / "corpus" / target.name;
  std::filesystem::create_directories(corpus);
  for (std::size_t i = 0; i < target.corpus.size(); ++i)
    std::ofstream(corpus / ("sound-" + std::to_string(i)), std::ios::binary) << target.corpus[i];
  const std::filesystem::path pieces = std::filesystem::path(folder) / (target.name + ".pieces");
  write_pieces(pieces, target.pieces);
  at_work = &target;
  std::vector<std::string> words = {program,
                                    "-max_total_time=" + std::to_string(seconds),
                                    "-timeout=" + std::to_string(longest_run),
                                    "-max_len=" + std::to_string(longest_input),
                                    "-dict=" + pieces.string(),
                                    "-artifact_prefix=" + folder + "/" + target.name + "-",
                                    "-print_final_stats=1",
                                    corpus.string()};
  std::vector<char*> values;
  for (std::string& word : words)
    values.push_back(word.data());
  values.push_back(nullptr);
  int count = static_cast<int>(words.size());
  char** begin = values.data();
  std::exit(LLVMFuzzerRunDriver(&count, &begin, run_one));
}

}  // namespace fuzz
