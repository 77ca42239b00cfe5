// Files of people that are not as they should be: what is said, and that nothing is written by halves.
#include "tests/cli/cli_fixture.h"

namespace {

struct BadImport : CliFixture {
  std::string file(const std::string& name, const std::string& bytes) {
    const std::string path = folder.file(name);
    write_file(path, bytes);
    return path;
  }
  static bool holds(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
  }
};

}  // namespace

TEST_CASE_FIXTURE(BadImport,
                  "who is left out of an import is told of when it is done, too, and not as if nothing was") {
  std::string name;
  for (int i = 0; i < 5120; ++i)
    name += "Lo";
  const auto done =
      run({"import", file("long.csv", "Name,Company\n" + name + ",X\nMira Kovač,Y\n"), "--yes"});
  CHECK(done.code == 0);
  CHECK(holds(done.out, "1 added"));
  CHECK(holds(done.err, "Left out, 2: The contact's name is too long: at most 254 bytes."));
  CHECK_FALSE(holds(done.err, "Nothing was saved"));
  CHECK(holds(run({"contact", "list"}).out, "Mira Kovač"));
}

TEST_CASE_FIXTURE(BadImport, "a quotation mark that is never closed is told of, and swallows no people") {
  const auto done =
      run({"import", file("quote.csv", "Name,Company\nRui Costa,X\n\"Mira,Y\nDana Reyes,Z\n"), "--yes"});
  CHECK(done.code == 0);
  CHECK(holds(done.out, "1 added"));
  CHECK(holds(done.err, "Left out, 3: A quotation mark"));
  const std::string listed = run({"contact", "list"}).out;
  CHECK(holds(listed, "Rui Costa"));
  CHECK_FALSE(holds(listed, "Mira"));
}

TEST_CASE_FIXTURE(BadImport, "of many who are left out the first are told, and how many more there are") {
  std::string table = "Name,Email\n";
  for (int i = 0; i < 30; ++i)
    table += std::string(300, 'x') + ",\n";
  const auto done = run({"import", file("many.csv", table + "Mira Kovač,\n"), "--yes"});
  CHECK(holds(done.err, "Left out, 2:"));
  CHECK(holds(done.err, "25 more"));
}

TEST_CASE_FIXTURE(BadImport, "the same file twice adds nobody, and a photo of any size is passed over") {
  const std::string cards =
      file("photo.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Pia Foto\r\nPHOTO;ENCODING=b;TYPE=JPEG:" +
                            std::string(std::size_t{3} << 20U, 'A') +
                            "\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\n"
                            "FN:Rui Costa\r\nEND:VCARD\r\n");
  CHECK(holds(run({"import", cards, "--yes"}).out, "2 added"));
  CHECK(holds(run({"import", cards, "--yes"}).out, "0 added, 0 updated"));
  CHECK(json({"contact", "list"}).size() == 2);
}
