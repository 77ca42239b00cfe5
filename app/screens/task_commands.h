// What is done to an item of the 30 days, from wherever it is shown.
#pragma once

#include <string>

#include "app/screens/screen.h"
#include "core/model/case.h"
#include "core/model/task.h"

namespace goodterms {

// Ticks an item, or opens it again.
Command tick(Id<Application> application, Id<Task> task, bool done);

// Gives an item another day.
Command move(Id<Application> application, Id<Task> task, Date due);

// The day to get in touch with the case's contact again.
Command write_again(Id<Application> application, Date day);
// Which one is offered: the day that is set, else the usual one.
Date day_to_write_again(const Case& about, Instant now);

// Brings the items back that were let go.
Command bring_back(Id<Application> application);

// Takes an item out of the list.
Command take_out(Id<Application> application, Id<Task> task);

// Gives an item other words.
Command rename(Id<Application> application, Id<Task> task, std::string title);

// Puts the note for a request to connect on the clipboard, and opens their page where it is known.
Command copy_note(Id<Application> application);

// A calendar file with what is still to do of the 30 days, saved where the person says.
Command save_plan_calendar(Id<Application> application);

// The same of everything that is coming, over all declines.
Command save_coming_calendar();

// Two more months after the 30 days.
Command go_on_to_90_days(Id<Application> application);

}  // namespace goodterms
