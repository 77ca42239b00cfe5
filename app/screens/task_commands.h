// What is done to an item of the 30 days, from wherever it is shown.
#pragma once

#include "app/screens/screen.h"
#include "core/model/task.h"

namespace goodterms {

// Ticks an item, or opens it again.
Command tick(Id<Application> application, Id<Task> task, bool done);

// Gives an item another day.
Command move(Id<Application> application, Id<Task> task, Date due);

// Puts the note for a request to connect on the clipboard.
Command copy_note(Id<Application> application);

}  // namespace goodterms
