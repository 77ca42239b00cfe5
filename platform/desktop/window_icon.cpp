#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STB_IMAGE_STATIC
#include <stb/stb_image.h>

#include <memory>

#include "platform/desktop/window.h"

namespace goodterms {

Result<WindowIcon> icon_from_png(std::string_view png) {
  constexpr int channels = 4;
  WindowIcon icon;
  int channels_in_file = 0;
  const auto* bytes = static_cast<const stbi_uc*>(static_cast<const void*>(png.data()));
  const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(
      stbi_load_from_memory(bytes, static_cast<int>(png.size()), &icon.width, &icon.height, &channels_in_file,
                            channels),
      stbi_image_free);
  if (!pixels) return failure(ErrorCode::bad_data, "error.program.icon");
  icon.rgba.assign(pixels.get(), pixels.get() + std::size_t{1} * icon.width * icon.height * channels);
  return icon;
}

}  // namespace goodterms
