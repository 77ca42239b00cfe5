#include "platform/desktop/free_memory.h"

namespace goodterms {

// All threads share one heap there.
void give_back_free_memory() {}

}  // namespace goodterms
