// Pictures of the gallery, without a display.
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/store/files.h"
#include "core/template/words.h"
#include "platform/fonts.h"

namespace goodterms {

// Writes a PNG of every sheet in the light and dark theme at display scales 1, 1.5 and 2 into `folder`, which
// is made when it does not exist. `find` has fonts for scripts that ours lack. Returns how many. Errors:
// disk.
Result<int> write_gallery(const std::string& folder, Files& files, const Words& words, const FindFont& find);

}  // namespace goodterms
