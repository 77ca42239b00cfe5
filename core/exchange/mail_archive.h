// The people of kept mail: those who wrote, and those the user wrote to. Reads one message as it is saved
// (.eml, RFC 5322) and a whole mailbox (mbox, RFC 4155).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/exchange/mail_header.h"
#include "core/exchange/people_reader.h"

namespace goodterms {

// Whose mail it is. All may be empty.
struct MailOwner {
  std::vector<std::string> addresses;
  std::string name;
};

// Whether it begins as a message does, or holds the line that a mailbox puts before one.
bool looks_like_mail_archive(std::string_view bytes);

// Looks at the headers of one message after the other, and then gives the people, in the order they were met
// in; `place` is the message, from 1. What machines and mailing lists send does not count, and who sent
// nothing else is nobody. The owner is told by what is known of them, and by what the archive says: whom mail
// was delivered to, and who wrote what lies among the sent. Takes time in proportion to the bytes, and
// memory to the people.
class MailArchive final : public PeopleReader {
 public:
  // `bytes` outlive the archive.
  MailArchive(std::string_view bytes, const MailOwner& owner);

  bool next(ImportedPerson& person) override;
  std::size_t position() const override { return at_; }
  UnreadParts unread() const override { return unread_; }  // messages without a sender

 private:
  struct Mails {
    std::size_t count = 0, first = 0;  // `first`: the message
    std::optional<Date> last = {};
    std::size_t last_message = 0;
    bool last_is_owners = false;
    void add(std::size_t message, std::optional<Date> day);
    void add(const Mails& more);
  };
  struct Known {
    std::string address, name;
    bool named_themselves = false, is_owner = false;
    Mails mails = {};
  };

  std::string_view next_message();
  void take(std::string_view message);
  void take_recipients(const MailHeaders& headers, std::size_t sender, std::optional<Date> day);
  std::size_t index_of(std::string_view address);
  void conclude();

  std::string_view bytes_;
  std::size_t at_ = 0, messages_ = 0, given_ = 0;
  bool strict_ = false, concluded_ = false;
  std::string owner_name_;
  std::vector<Known> people_;
  std::unordered_map<std::string, std::size_t> by_address_;  // folded
  std::unordered_map<std::uint64_t, Mails> written_;  // by sender and recipient, until the owner is known
  std::unordered_set<std::string> lists_;             // addresses of mailing lists, folded
  std::vector<std::size_t> order_;                    // those who are given, by the message they were met in
  UnreadParts unread_;
};

}  // namespace goodterms
