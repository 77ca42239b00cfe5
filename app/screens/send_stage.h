// The stage Send: for a letter, what goes where and how it was sent; for a call, the script in large type.
#pragma once

#include <optional>
#include <vector>

#include "app/screens/case_stage.h"

namespace goodterms {

class SendStage final : public CaseStage {
 public:
  Result<void> read(Desk& desk, const CaseView& view) override;
  void draw(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) override;
  void press_primary(const CaseView& view, Commands& commands) override;
  void press_keys(const CaseView& view, Commands& commands) override;
  bool wants_all_room() const override { return is_script() && !sent_; }

 private:
  bool is_script() const { return draft_.channel == Channel::phone || draft_.channel == Channel::voicemail; }
  std::string body() const { return draft_.body.text; }

  enum class Part : std::uint8_t { address = 1, subject, body };

  void draw_script(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_lines(const Canvas& canvas, const Box& box);
  void draw_call_actions(const Canvas& canvas, Box row, const CaseView& view, Commands& commands);
  void draw_letter(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands);
  void draw_part(const Canvas& canvas, Box& card, Part part_of_letter, std::string_view label,
                 const std::string& value, int lines, Commands& commands);
  void draw_ways_out(const Canvas& canvas, Box row, Id<Application> id, Commands& commands);
  void draw_sent_by(const Canvas& canvas, Box& column, Id<Application> id, Commands& commands);
  void no_answer(const CaseView& view, Commands& commands);

  Draft draft_;
  std::string subject_, address_, phone_, contact_;
  std::vector<std::string> lines_;  // of the script
  std::size_t line_ = 0;            // that is being said
  bool follow_line_ = false;        // scroll to it
  bool sent_ = false;
  Channel sent_by_ = Channel::email;
  std::optional<Channel> read_channel_;  // of the draft, when it was last read
};

}  // namespace goodterms
