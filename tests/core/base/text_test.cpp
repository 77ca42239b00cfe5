#include "core/base/text.h"

#include <doctest/doctest.h>

using namespace goodterms;

TEST_CASE("two spellings of a name fold to the same text") {
  CHECK(fold("Straße") == "strasse");
  CHECK(fold("Émile") == "emile");
  CHECK(fold("E\u0301mile") == "emile");
  CHECK(fold("Łódź Øresund Đorđe") == "lodz oresund dorde");
  CHECK(fold("ﬁnance") == "finance");
  CHECK(fold("ΑΘΉΝΑ") == fold("Αθήνα"));
  CHECK(fold("O’Brien") == "o'brien");
  CHECK(fold("東京") == "東京");
  CHECK(fold("") == "");
}

TEST_CASE("a folded byte knows the byte its character began at") {
  const FoldedText folded = fold_with_source("aßÉx");
  CHECK(folded.text == "assex");
  CHECK(folded.source == std::vector<std::uint32_t>{0, 1, 1, 3, 5, 6});
}

TEST_CASE("bytes that are not UTF-8 are noticed and never crash anything") {
  CHECK(is_valid_utf8("naïve 東京 🙂"));
  for (const char* text : {"\xC3", "\xFF", "a\x80z", "\xED\xA0\x80", "\xC0\xAF", "\xF4\x90\x80\x80"}) {
    CHECK_FALSE(is_valid_utf8(text));
    fold(text);
    count_words(text);
    trim(text);
    single_line(text);
  }
}

TEST_CASE("words are counted as a person would") {
  CHECK(count_words("") == 0);
  CHECK(count_words("Thank you – really, it’s kind.") == 5);
  CHECK(count_words("one\u00A0two\nthree") == 3);
  CHECK(count_words("— - ...") == 0);
}

TEST_CASE("trim takes every kind of blank from the ends only") {
  CHECK(trim(" \u00A0\tDana Reyes\u2003\n") == "Dana Reyes");
  CHECK(trim("  ") == "");
}

TEST_CASE("a one-line field has no line breaks or control characters") {
  CHECK(single_line(" Dana\r\nReyes\x01 Smith ") == "Dana Reyes Smith");
}

TEST_CASE("the case of a letter is what Unicode says, whatever its accents") {
  for (const char32_t c : {U'A', U'\u00C9', U'\u01A0', U'\u1EBE', U'\u0416', U'\u01C5'})
    CHECK(letter_case(c) == LetterCase::upper);
  for (const char32_t c : {U'a', U'\u00E9', U'\u01A1', U'\u1EBF', U'\u0436', U'\u00DF'})
    CHECK(letter_case(c) == LetterCase::lower);
  for (const char32_t c : {U'\u4E2D', U'\u05D0', U'\u0639', U'\u0E01'})
    CHECK(letter_case(c) == LetterCase::caseless);
  for (const char32_t c : {U'1', U' ', U'-', U'\u0301', U'\uFFFD'})
    CHECK(letter_case(c) == LetterCase::none);
  CHECK(first_letter_case("\u01A1i") == LetterCase::lower);
  CHECK(first_letter_case("") == LetterCase::none);
}
