#include "platform/headless/picture.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>

namespace goodterms {

std::string encode_png(const Picture& picture) {
  // Flat areas and repeated letters are smallest as they are: trying what would suit each row takes more than
  // twice the time, for a tenth more bytes.
  stbi_write_force_png_filter = 0;
  stbi_write_png_compression_level = 5;
  std::string bytes;
  stbi_write_png_to_func(
      [](void* context, void* data, int size) {
        static_cast<std::string*>(context)->append(static_cast<const char*>(data),
                                                   static_cast<std::size_t>(size));
      },
      &bytes, picture.width, picture.height, 4, picture.pixels.data(), picture.width * 4);
  return bytes;
}

}  // namespace goodterms
