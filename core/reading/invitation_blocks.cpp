// What machines write into invitations: fields whose label stands above them, how to join a meeting,
// disclaimers.
#include <algorithm>

#include "core/reading/invitation_text.h"

namespace goodterms {
namespace {

// Labels that stand alone on a line, with or without a colon; the value is the next line.
constexpr std::pair<Cue, FieldLabel> labels_alone[] = {{Cue::label_organizer, FieldLabel::organizer},
                                                       {Cue::label_addressee, FieldLabel::addressee},
                                                       {Cue::label_when, FieldLabel::when},
                                                       {Cue::label_people, FieldLabel::people},
                                                       {Cue::label_role, FieldLabel::role},
                                                       {Cue::label_company, FieldLabel::company},
                                                       {Cue::label_place, FieldLabel::place},
                                                       {Cue::label_zone, FieldLabel::zone},
                                                       {Cue::label_mine, FieldLabel::mine}};

FieldLabel label_alone(const InvitationText& text, const Line& line) {
  if (line.empty()) return FieldLabel::none;
  if (line.label != FieldLabel::none) return line.value == line.end ? line.label : FieldLabel::none;
  if (!is_capitalised(text.tokens[line.first])) return FieldLabel::none;
  for (const auto& [cue, label] : labels_alone) {
    const std::size_t end = text.after(line.first, cue);
    if (end == line.end) return label;
  }
  return FieldLabel::none;
}

bool is_of_mail(FieldLabel label) {
  return label == FieldLabel::from || label == FieldLabel::to || label == FieldLabel::copy ||
         label == FieldLabel::sent || label == FieldLabel::subject;
}

// A block by its first words, up to the next empty line, and what becomes of its lines.
struct Block {
  Cue begins;
  void (*mark)(Line&);
};

constexpr Block blocks[] = {
    {Cue::block_meeting, [](Line& line) { line.meeting = true; }},
    {Cue::block_disclaimer, [](Line& line) { line.kind = LineKind::quoted; }},
};

bool holds(const InvitationText& text, const Line& line, Cue cue) {
  constexpr std::size_t near = 12;  // tokens: a block says at once what it is
  for (std::size_t at = line.first; at < line.end && at < line.first + near; ++at)
    if (text.is(at, cue)) return true;
  return false;
}

}  // namespace

void carry_labels(InvitationText& text) {
  bool form = false;  // filled in by who is invited
  for (std::size_t index = 0; index + 1 < text.lines.size(); ++index) {
    Line& line = text.lines[index];
    Line& next = text.lines[index + 1];
    FieldLabel label = label_alone(text, line);
    form = form || line.label == FieldLabel::addressee || line.label == FieldLabel::mine;
    if (form && !line.empty() && text.after(line.first, Cue::label_other) == line.end)
      label = FieldLabel::other;
    if (form && label == FieldLabel::other) label = FieldLabel::mine;
    form = form || label == FieldLabel::addressee;
    if (label == FieldLabel::none || is_of_mail(label) || next.empty() || next.label != FieldLabel::none)
      continue;
    next.label = label;
    next.value = next.first;
    line.label = FieldLabel::other;
    line.value = line.end;
    ++index;  // a value is no label of what stands below it
  }
}

void sort_blocks(InvitationText& text) {
  for (const Block& block : blocks) {
    bool inside = false;
    for (Line& line : text.lines) {
      if (line.empty()) {
        inside = false;
        continue;
      }
      inside = inside || (line.kind == LineKind::body && holds(text, line, block.begins));
      if (inside) block.mark(line);
    }
  }
}

}  // namespace goodterms
