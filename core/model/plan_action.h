// What the items of a plan ask for, each declared once: what the content may name, and what one press does.
#pragma once

#include <array>
#include <string_view>

namespace goodterms {

enum class PlanPress : std::uint8_t {
  nothing,     // there is nothing to press but the tick
  copy_note,   // the note that goes with a request to connect
  set_a_date,  // to get in touch again; where there is somebody
};

struct PlanAction {
  std::string_view id;  // "action" of an item in plan.json; of its words where it has any: "ui.plan.act.<id>"
  PlanPress press = PlanPress::nothing;
  bool needs_contact = false;
};

inline constexpr std::array plan_actions = {
    PlanAction{"draft"},
    PlanAction{"history"},
    PlanAction{"note", PlanPress::copy_note},
    PlanAction{"documents"},
    PlanAction{"roadmap"},
    PlanAction{"logistics"},
    PlanAction{"reconnect", PlanPress::set_a_date, true},
};

// What is not among them does nothing.
constexpr PlanAction plan_action(std::string_view id) {
  for (const PlanAction& action : plan_actions) {
    if (action.id == id) return action;
  }
  return {};
}

}  // namespace goodterms
