#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "platform/desktop/free_memory.h"

namespace goodterms {

void give_back_free_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace goodterms
