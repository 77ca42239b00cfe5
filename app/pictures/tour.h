// Walks through the main job in the real interface, with a made-up but realistic case, and leaves a picture
// of every place, the letter, and the log.
#pragma once

#include <span>
#include <string>

#include "core/base/embedded.h"
#include "core/base/result.h"
#include "core/store/files.h"
#include "platform/fonts.h"

namespace goodterms {

// Into `folder`, which is made when it does not exist: "<what>-<width>x<height>-<theme>.png" for every size
// and both themes, letter.txt, and tour.goodterms, the log of the last walk. `find` has fonts for
// scripts that ours lack. Returns how many pictures. Errors: disk; conflict, naming the step, when the
// interface did not do what the tour expected of it.
Result<int> write_tour(const std::string& folder, Files& files, std::span<const EmbeddedFile> content,
                       const std::string& version, const FindFont& find);

}  // namespace goodterms
