#include "core/exchange/mail_reader.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/exchange/charset.h"
#include "core/exchange/html_text.h"
#include "core/exchange/mail_coding.h"
#include "core/exchange/mail_header.h"

namespace goodterms {
namespace {

std::string with_line_feeds(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r') {
      if (at + 1 < text.size() && text[at + 1] == '\n') continue;
      result += '\n';
    } else if (text[at] != '\0') {
      result += text[at];
    }
  }
  return result;
}

// RFC 3676, 4: a line that ends in a blank goes on, unless it is the mark of a signature.
std::string unflowed(const std::string& text, bool delete_space) {
  std::string result;
  result.reserve(text.size());
  std::size_t depth_before = 0;
  bool flows = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    const std::size_t depth = std::min(line.find_first_not_of('>'), line.size());
    std::string_view words = line.substr(depth);
    if (words.substr(0, 1) == " ") words.remove_prefix(1);  // stuffed
    const bool signature = words == "-- ";
    if (flows && depth == depth_before && !signature) {
      if (delete_space) result.pop_back();
      result += words;
    } else {
      if (flows || !result.empty()) result += '\n';
      result.append(depth, '>');
      if (depth > 0) result += ' ';
      result += words;
    }
    flows = !signature && !words.empty() && words.back() == ' ';
    depth_before = depth;
  }
  result += '\n';
  return result;
}

bool says_something(std::string_view text) {
  return !trim(text).empty();
}

// One part's words, when it is put together from its own.
struct Words {
  std::string plain;
  std::string html;  // as text
  const std::string& best() const { return says_something(plain) ? plain : html; }
};

class MailReader {
 public:
  Result<ReadMail> read(std::string_view bytes) {
    const MailHeaders headers(bytes);
    take_headers(headers);
    TRY(const Words words, read_part(bytes, 0));
    mail_.text = words.best();
    if (unread_ && !says_something(mail_.text) && mail_.calendar.empty()) return tl::unexpected(*unread_);
    return std::move(mail_);
  }

 private:
  void take_headers(const MailHeaders& headers) {
    const auto one = [&](std::string_view name) -> std::optional<Mailbox> {
      const auto all = parse_mailboxes(headers.find(name));
      return all.empty() ? std::nullopt : std::optional(all.front());
    };
    mail_.from = one("from");
    mail_.reply_to = one("reply-to");
    mail_.sender = one("sender");
    mail_.to = parse_mailboxes(headers.find("to"));
    mail_.cc = parse_mailboxes(headers.find("cc"));
    mail_.subject = header_text(headers, "subject");
    mail_.thread = thread_of(headers);
    mail_.date = single_line(readable(headers.find("date")));
  }

  // RFC 5322, 3.6.4: the ids of what it answers, then its own; none where it has none of its own.
  static std::string thread_of(const MailHeaders& headers) {
    const std::string own = single_line(readable(headers.find("message-id")));
    if (own.size() < 3 || own.front() != '<' || own.find('>') + 1 != own.size()) return {};
    std::string before = single_line(readable(headers.find("references")));
    if (before.empty()) before = single_line(readable(headers.find("in-reply-to")));
    const bool ids = before.size() > 2 && before.front() == '<' && before.back() == '>';
    return ids ? before + ' ' + own : own;
  }

  static std::string header_text(const MailHeaders& headers, std::string_view name) {
    return single_line(decode_words(readable(headers.find(name))));
  }

  // Headers should be ASCII; those of old programs hold bytes of their charset.
  static std::string readable(std::string_view header) { return to_utf8(header, "").value_or(std::string()); }

  Result<Words> read_part(std::string_view bytes, int depth) {
    if (depth > deepest_mail || ++parts_ > most_parts)
      return failure(ErrorCode::too_large, "error.mail.parts");
    const MailHeaders headers(bytes);
    const std::string_view body = bytes.substr(headers.end());
    HeaderValue type = parse_header_value(headers.find("content-type"));
    if (type.value.find('/') == std::string::npos) type.value = "text/plain";
    if (type.value.substr(0, 10) == "multipart/") return read_parts(body, type, depth);
    const HeaderValue disposition = parse_header_value(headers.find("content-disposition"));
    std::string name = disposition.parameter("filename");
    if (name.empty()) name = type.parameter("name");
    name = single_line(decode_words(readable(name)));
    const std::string folded = fold(name);
    const bool calendar =
        type.value == "text/calendar" || (folded.size() > 4 && folded.substr(folded.size() - 4) == ".ics");
    if (calendar) {
      if (mail_.calendar.empty()) {
        auto text =
            decoded(headers, body, type.parameter("charset").empty() ? "utf-8" : type.parameter("charset"));
        if (!text) return unread(text.error(), name, type.value);
        mail_.calendar = std::move(*text);
      }
      return Words();
    }
    if (type.value == "message/rfc822") return read_message(decoded_bytes(headers, body), depth);
    const bool readable_type = type.value == "text/plain" || type.value == "text/html";
    if (disposition.value == "attachment" || !readable_type) {
      if (mail_.attachments.size() < most_parts) mail_.attachments.push_back({name, type.value});
      return Words();
    }
    auto text = decoded(headers, body, type.parameter("charset"));
    if (!text) return unread(text.error(), name, type.value);
    Words words;
    if (type.value == "text/html") {
      words.html = html_to_text(*text);
    } else {
      words.plain = with_line_feeds(*text);
      if (fold(type.parameter("format")) == "flowed")
        words.plain = unflowed(words.plain, fold(type.parameter("delsp")) == "yes");
    }
    return words;
  }

  // One part that cannot be read leaves the others; that is told where nothing else says anything.
  Words unread(const Error& why, const std::string& name, const std::string& type) {
    if (!unread_) unread_ = why;
    if (mail_.attachments.size() < most_parts) mail_.attachments.push_back({name, type});
    return {};
  }

  Result<Words> read_parts(std::string_view body, const HeaderValue& type, int depth) {
    const std::string boundary = type.parameter("boundary");
    if (boundary.empty() || boundary.size() > 200)
      return failure(ErrorCode::invalid_input, "error.mail.boundary");
    const bool alternative = type.value == "multipart/alternative";
    Words all;
    const std::vector<std::string_view> parts = parts_of(body, "--" + boundary);
    // Copied from a window, with the letter as it is shown there below the headers.
    if (parts.empty()) all.plain = with_line_feeds(readable(body));
    for (const std::string_view part : parts) {
      TRY(const Words words, read_part(part, depth + 1));
      if (alternative) {
        if (!says_something(all.plain)) all.plain = words.plain;
        if (!says_something(all.html)) all.html = words.html;
      } else if (says_something(words.best())) {
        if (says_something(all.plain)) all.plain += '\n';
        all.plain += words.best();
      }
    }
    return all;
  }

  // RFC 2046, 5.1.1; a last boundary that is missing is taken as said.
  static std::vector<std::string_view> parts_of(std::string_view body, const std::string& delimiter) {
    std::vector<std::string_view> parts;
    std::size_t begin = std::string_view::npos;
    for (std::size_t at = 0; at < body.size();) {
      const std::size_t line_end = std::min(body.find('\n', at), body.size());
      const std::string_view line = body.substr(at, line_end - at);
      const bool found = line.substr(0, delimiter.size()) == delimiter;
      const std::string_view rest = found ? trim(line.substr(delimiter.size())) : std::string_view();
      if (found && (rest.empty() || rest == "--")) {
        if (begin != std::string_view::npos) parts.push_back(body.substr(begin, at - begin));
        begin = line_end + 1;
        if (rest == "--" || parts.size() > most_parts) return parts;
      }
      at = line_end + 1;
    }
    if (begin < body.size()) parts.push_back(body.substr(begin));
    return parts;
  }

  // A mail that was forwarded whole, as its reader sees it.
  Result<Words> read_message(const std::string& bytes, int depth) {
    const MailHeaders headers(bytes);
    Words words;
    words.plain = "-------- Forwarded Message --------\n";
    constexpr std::pair<const char*, const char*> shown[] = {
        {"from", "From: "}, {"date", "Date: "}, {"to", "To: "}, {"subject", "Subject: "}};
    for (const auto& [name, label] : shown) {
      const std::string value = header_text(headers, name);
      if (!value.empty()) words.plain += label + value + "\n";
    }
    TRY(const Words inside, read_part(bytes, depth + 1));
    words.plain += "\n" + inside.best();
    return words;
  }

  static std::string decoded_bytes(const MailHeaders& headers, std::string_view body) {
    const std::string encoding = fold(trim(headers.find("content-transfer-encoding")));
    if (encoding == "base64") return decode_base64(body);
    if (encoding == "quoted-printable") return decode_quoted_printable(body);
    return std::string(body);
  }

  static Result<std::string> decoded(const MailHeaders& headers, std::string_view body,
                                     const std::string& charset) {
    auto text = to_utf8(decoded_bytes(headers, body), charset);
    if (!text)
      return failure(ErrorCode::invalid_input, "error.mail.charset",
                     {{"charset", single_line(readable(charset))}});
    return std::move(*text);
  }

  ReadMail mail_;
  std::size_t parts_ = 0;
  std::optional<Error> unread_;  // why the first part that could not be read was not
};

// Cuts a list of addresses at its commas, those in quotes, brackets and comments not counted.
std::vector<std::string_view> cut_addresses(std::string_view header) {
  std::vector<std::string_view> found;
  bool quoted = false, bracket = false;
  std::size_t begin = 0;
  constexpr std::size_t most_addresses = 200;
  for (std::size_t at = 0; at <= header.size() && found.size() < most_addresses; ++at) {
    const char c = at < header.size() ? header[at] : ',';
    if (quoted && c == '\\') {
      ++at;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '<' || c == '>')) {
      bracket = c == '<';
    } else if (at >= header.size() || (!quoted && !bracket && (c == ',' || c == ';'))) {
      found.push_back(header.substr(begin, at - begin));
      begin = at + 1;
    }
  }
  return found;
}

std::string without_quotes(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) {
      result += text[++at];
    } else if (text[at] != '"') {
      result += text[at];
    }
  }
  return result;
}

}  // namespace

std::vector<Mailbox> parse_mailboxes(std::string_view header) {
  std::vector<Mailbox> mailboxes;
  for (const std::string_view one : cut_addresses(header)) {
    Mailbox mailbox;
    const std::size_t open = one.rfind('<'), close = one.rfind('>');
    if (open != std::string_view::npos && close != std::string_view::npos && open < close) {
      mailbox.address = trim(one.substr(open + 1, close - open - 1));
      mailbox.name = single_line(decode_words(to_utf8(without_quotes(one.substr(0, open)), "").value_or("")));
    } else {
      const std::size_t comment =
          std::min(one.find('('), one.size());  // "dana@northwind.example (Dana Reyes)"
      mailbox.address = trim(one.substr(0, comment));
      if (comment < one.size())
        mailbox.name = single_line(
            decode_words(to_utf8(one.substr(comment + 1, one.rfind(')') - comment - 1), "").value_or("")));
    }
    if (!is_valid_utf8(mailbox.address)) continue;
    if (mailbox.address.find('@') != std::string::npos || !mailbox.name.empty())
      mailboxes.push_back(std::move(mailbox));
  }
  return mailboxes;
}

bool looks_like_mail(std::string_view bytes) {
  constexpr std::size_t longest_head = 64 * 1024;
  const MailHeaders headers(bytes.substr(0, longest_head));
  if (!headers.sound() || headers.count() < 2 || headers.find("from").empty()) return false;
  for (const std::string_view name :
       {"mime-version", "content-type", "message-id", "received", "return-path", "x-unsent"})
    if (!headers.find(name).empty()) return true;
  return false;
}

Result<ReadMail> read_mail(std::string_view bytes) {
  return MailReader().read(bytes);
}

}  // namespace goodterms
