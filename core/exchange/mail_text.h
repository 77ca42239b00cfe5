// The encodings of internet mail. Internal to core/exchange.
#pragma once

#include <string>
#include <string_view>

namespace goodterms {

// `text` with every line break (CR LF, LF, CR) made CR LF.
std::string with_crlf(std::string_view text);

// Whether `body`, with CR LF line breaks, travels unchanged as 7bit: ASCII lines of at most 76 bytes without
// blanks at their ends, and nothing that mail programs are known to change.
bool is_plain_body(std::string_view body);

// Quoted-printable (RFC 2045, 6.7) of `body` with CR LF line breaks; lines of at most 76 bytes. No character
// is split over two lines.
std::string quoted_printable(std::string_view body);

// Appends words to a header line by line, which must not grow beyond 76 bytes (RFC 2047, 2).
class HeaderLine {
 public:
  explicit HeaderLine(std::string_view name);  // "Subject" begins "Subject: "

  // Free text (RFC 5322 unstructured): as it is and folded at blanks where that is possible, encoded
  // otherwise. `text` is one line of UTF-8, as single_line() makes it.
  void add_text(std::string_view text);
  // A person's name before their address: as it is, quoted, or encoded.
  void add_phrase(std::string_view text);
  // Something that is not to be broken, on a new line where it does not fit.
  void add_unbroken(std::string_view token);
  // A comma behind what was added last.
  void add_comma();

  // The finished header with its line break.
  std::string take() &&;

 private:
  void add_encoded(std::string_view text);
  void fold();

  std::string header_;
  std::size_t column_ = 0;
  bool fresh_ = true;  // nothing but the name, or the blank of a folded line, on this line
};

}  // namespace goodterms
