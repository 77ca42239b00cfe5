// Memory that the program has let go of and its allocator keeps for later.
#pragma once

namespace goodterms {

// To the system, as far as there are whole pages of it: after work on a thread, whose own share nobody else
// uses.
void give_back_free_memory();

}  // namespace goodterms
