// The letters, sentences and lists that come with the app. Read them with core/template/catalog.h.
#pragma once

#include <span>

#include "core/base/embedded.h"

namespace goodterms {

// Every file of assets/content, by paths such as "en/reasons.json".
std::span<const EmbeddedFile> embedded_content();

}  // namespace goodterms
