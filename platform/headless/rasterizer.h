// Draws what Dear ImGui wants drawn into a picture, on the processor: pictures without a display, the same to
// the pixel on every machine. (Mesa's off-screen library, which could do it with OpenGL, has been removed
// from newer Mesa.)
#pragma once

#include "platform/headless/picture.h"

struct ImDrawData;

namespace goodterms {

// Answers Dear ImGui's requests for textures without keeping copies: their pixels stay where Dear ImGui has
// them. To be called once a frame, before draw_picture() or instead of it.
void accept_textures(ImDrawData& data);

// Draws over what is in `picture`, whose size is that of the display in pixels.
void draw_picture(const ImDrawData& data, Picture& picture);

}  // namespace goodterms
