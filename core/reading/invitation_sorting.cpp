#include "core/reading/invitation_text.h"
#include "core/reading/moment_reader.h"

namespace goodterms {
namespace {

// Tells the invitation from the mail that is quoted under it or that it was forwarded in.
class Sorter {
 public:
  explicit Sorter(InvitationText& text) : text_(text) {}

  void run() {
    for (at_ = 0; at_ < text_.lines.size(); ++at_) {
      Line& line = text_.lines[at_];
      if (line.empty()) {
        in_header_ = false;
        continue;
      }
      if (quoting_) {
        line.kind = LineKind::quoted;
        line.reply = true;
        if (is_attribution(line)) line.label = FieldLabel::from;
      } else if (is_forward(line)) {
        begin_forwarded(at_ + 1);
      } else if (said_ && is_original(line) && is_comment_above()) {
        text_.is_email = true;
        begin_forwarded(at_ + 1);
      } else if (is_attribution(line)) {
        text_.is_email = true;
        if (said_) quoting_ = !is_marked_quotation();
        line.kind = said_ ? LineKind::quoted : LineKind::header;
        line.reply = said_;
        line.label = FieldLabel::from;
      } else if (line.depth > 0 && said_unquoted_) {
        line.kind = LineKind::quoted;
        line.reply = true;
      } else {
        sort(line);
      }
    }
  }

 private:
  bool is_forward(const Line& line) const {
    for (std::size_t at = line.first; at < line.end && at < line.first + 14; ++at) {
      if (text_.is(at, Cue::mail_forwarded)) return true;
    }
    return false;
  }

  // "-----Original Message-----"
  bool is_original(const Line& line) const {
    constexpr std::size_t longest = 60;  // bytes
    if (text_.tokens[line.first].text != "-" || line.range.length() >= longest) return false;
    for (std::size_t at = line.first; at + 1 < line.end; ++at)
      if (text_.is(at, Cue::mail_original)) return true;
    return false;
  }

  bool is_attribution(const Line& line) const {
    const auto& tokens = text_.tokens;
    if (line.end < line.first + 2) return false;
    if (is_original(line)) return true;
    if (!text_.is(line.first, Cue::mail_attribution)) return false;
    std::size_t end = line.end;
    if (tokens[end - 1].text != ":" && at_ + 1 < text_.lines.size()) end = text_.lines[at_ + 1].end;
    if (end < line.first + 3 || tokens[end - 1].text != ":") return false;
    constexpr std::size_t longest_attribution = 50;  // tokens: day, time, name and address
    if (end > line.first + longest_attribution) return false;
    for (std::size_t at = line.first + 1; at < end; ++at)  // "wrote" stands before the name in some languages
      if (text_.is(at, Cue::mail_wrote)) return true;
    return false;
  }

  // What somebody writes above a mail they hand on: that they do, or a few words that neither greet nor agree
  // on a time.
  bool is_comment_above() {
    if (may_be_comment_) may_be_comment_ = looks_like_comment();
    return may_be_comment_;
  }

  bool looks_like_comment() const {
    constexpr std::size_t longest_comment = 30;  // words
    constexpr Date any_day{};
    std::size_t words = 0;
    if (says_that_it_hands_on()) return true;
    for (std::size_t index = comment_begin_; index < at_; ++index) {
      const Line& line = text_.lines[index];
      if (line.empty() || line.kind == LineKind::quoted) continue;
      if (line.kind == LineKind::header || text_.is(line.first, Cue::greeting)) return false;
      for (std::size_t at = line.first; at < line.end; ++at) {
        words += text_.tokens[at].kind == TokenKind::word;
        if (words > longest_comment || text_.is(at, Cue::sign_off)) return false;
        if (text_.tokens[at].kind == TokenKind::number &&
            read_said_moment(text_, at, any_day, BareHour::refused))
          return false;
      }
    }
    return true;
  }

  // "Salut Loïc, voilà le message dont je te parlais"
  bool says_that_it_hands_on() const {
    constexpr std::size_t longest_comment = 60;  // words
    std::size_t words = 0;
    bool says = false;
    for (std::size_t index = comment_begin_; index < at_; ++index) {
      const Line& line = text_.lines[index];
      if (line.kind != LineKind::body) continue;
      for (std::size_t at = line.first; at < line.end && words <= longest_comment; ++at) {
        words += text_.tokens[at].kind == TokenKind::word;
        says = says || text_.is(at, Cue::mail_handed_on);
      }
    }
    return says && words <= longest_comment;
  }

  void begin_forwarded(std::size_t first) {
    for (std::size_t before = comment_begin_; before < first; ++before) {
      Line& line = text_.lines[before];
      line.handed_on = line.kind == LineKind::body && !line.empty();
      line.kind = LineKind::quoted;
    }
    said_ = said_unquoted_ = false;
    comment_begin_ = first;
    may_be_comment_ = true;
  }

  void sort(Line& line) {
    const bool mail = line.label == FieldLabel::from || line.label == FieldLabel::to ||
                      line.label == FieldLabel::subject || line.label == FieldLabel::sent ||
                      line.label == FieldLabel::copy;
    if (mail && said_ && line.label == FieldLabel::from && is_header_block() && is_comment_above())
      begin_forwarded(at_);
    if (mail && said_ && line.label == FieldLabel::from && is_header_block()) {
      line.kind = LineKind::quoted;
      line.reply = true;
      quoting_ = true;
      text_.is_email = true;
      return;
    }
    if ((mail && (!said_ || in_header_)) ||
        (in_header_ && (line.label == FieldLabel::date || line.label == FieldLabel::other)) ||
        (!said_ && line.label == FieldLabel::date && is_header_block())) {
      if (!said_) in_header_ = true;
      line.kind = LineKind::header;
      if (line.label == FieldLabel::date && in_mail_block()) line.label = FieldLabel::sent;
      if (line.label == FieldLabel::from || line.label == FieldLabel::to) text_.is_email = true;
      // "Subject: RE: ...": only mail has answers.
      if (line.label == FieldLabel::subject && line.value + 1 < line.end &&
          text_.is(line.value, Cue::mail_answer) && text_.is_mark(line.value + 1, ":"))
        text_.is_email = true;
      return;
    }
    in_header_ = false;
    if (line.label == FieldLabel::from || line.label == FieldLabel::to || line.label == FieldLabel::sent)
      line.label = FieldLabel::none;
    said_ = true;
    if (line.depth == 0) said_unquoted_ = true;
  }

  // The lines that follow are marked with ">": what is not marked behind them is the writer's again.
  bool is_marked_quotation() const {
    for (std::size_t at = at_ + 1; at < text_.lines.size() && at < at_ + 4; ++at)
      if (text_.lines[at].depth > 0) return true;
    return false;
  }

  // Whether this line and the next few hold at least two different headers of mail.
  bool is_header_block() const {
    int headers = 0;
    for (std::size_t at = at_; at < text_.lines.size() && at < at_ + 5; ++at) {
      const FieldLabel label = text_.lines[at].label;
      headers += label == FieldLabel::from || label == FieldLabel::to || label == FieldLabel::subject ||
                 label == FieldLabel::sent || label == FieldLabel::date;
    }
    return headers >= 2;
  }

  // "Date:" of a mail, not of an interview: "From:" or "To:" stands near.
  bool in_mail_block() const {
    const std::size_t begin = at_ >= 5 ? at_ - 5 : 0;
    for (std::size_t at = begin; at < text_.lines.size() && at < at_ + 5; ++at) {
      const FieldLabel label = text_.lines[at].label;
      if (label == FieldLabel::from || label == FieldLabel::to) return true;
    }
    return false;
  }

  InvitationText& text_;
  std::size_t at_ = 0;
  bool said_ = false;           // something that is not a header
  bool said_unquoted_ = false;  // and that is not quoted
  bool quoting_ = false;
  bool in_header_ = false;
  std::size_t comment_begin_ = 0;  // the line behind the mail that was handed on last
  bool may_be_comment_ = true;
};

}  // namespace

void sort_lines(InvitationText& text) {
  Sorter(text).run();
}

InvitationText earlier_mails(const InvitationText& text) {
  InvitationText earlier = text;
  for (Line& line : earlier.lines) {
    const bool about_mail = line.label == FieldLabel::from || line.label == FieldLabel::to ||
                            line.label == FieldLabel::sent || line.label == FieldLabel::copy;
    line.kind = line.reply && !about_mail ? LineKind::body : LineKind::quoted;
  }
  return earlier;
}

}  // namespace goodterms
