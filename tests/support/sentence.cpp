#include "tests/support/sentence.h"

#include "assets/embedded_content.h"
#include "core/actions/content_files.h"

std::string sentence(const goodterms::Error& error) {
  return goodterms::sentence_of(error, goodterms::embedded_content());
}
