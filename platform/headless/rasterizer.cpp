#include "platform/headless/rasterizer.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace goodterms {
namespace {

struct Rgba {
  float red = 0, green = 0, blue = 0, alpha = 0;  // 0 to 1
};

Rgba unpack(ImU32 color) {
  constexpr float scale = 1.0F / 255.0F;
  return {static_cast<float>(color >> IM_COL32_R_SHIFT & 0xFFU) * scale,
          static_cast<float>(color >> IM_COL32_G_SHIFT & 0xFFU) * scale,
          static_cast<float>(color >> IM_COL32_B_SHIFT & 0xFFU) * scale,
          static_cast<float>(color >> IM_COL32_A_SHIFT & 0xFFU) * scale};
}

// The texture at a place, between its pixels as a graphics card would take it. Most of it are glyphs and
// lines, white with an alpha; some glyphs are pictures in colour.
Rgba sample(const ImTextureData& texture, float u, float v) {
  const float x =
      std::clamp(u * static_cast<float>(texture.Width) - 0.5F, 0.0F, static_cast<float>(texture.Width - 1));
  const float y =
      std::clamp(v * static_cast<float>(texture.Height) - 0.5F, 0.0F, static_cast<float>(texture.Height - 1));
  const int left = static_cast<int>(x), top = static_cast<int>(y);
  const int right = std::min(left + 1, texture.Width - 1), bottom = std::min(top + 1, texture.Height - 1);
  const float across = x - static_cast<float>(left), down = y - static_cast<float>(top);
  const auto channel = [&](int index) {
    const auto at = [&](int column, int row) {
      return static_cast<float>(
          texture.Pixels[(row * texture.Width + column) * texture.BytesPerPixel + index]);
    };
    const float above = at(left, top) + (at(right, top) - at(left, top)) * across;
    const float below = at(left, bottom) + (at(right, bottom) - at(left, bottom)) * across;
    return (above + (below - above) * down) / 255.0F;
  };
  if (texture.BytesPerPixel == 1) return {1, 1, 1, channel(0)};
  return {channel(0), channel(1), channel(2), channel(3)};
}

void blend(std::uint8_t* pixel, const Rgba& color) {
  const auto mix = [&](std::uint8_t under, float over) {
    return static_cast<std::uint8_t>(static_cast<float>(under) * (1.0F - color.alpha) +
                                     over * 255.0F * color.alpha + 0.5F);
  };
  pixel[0] = mix(pixel[0], color.red);
  pixel[1] = mix(pixel[1], color.green);
  pixel[2] = mix(pixel[2], color.blue);
  pixel[3] = std::max(pixel[3], static_cast<std::uint8_t>(color.alpha * 255.0F + 0.5F));
}

// Twice the area of the triangle a b p; positive where p lies to the right of a -> b on a screen.
float side(const ImVec2& a, const ImVec2& b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// A pixel centre exactly on an edge belongs to one of the two triangles that share it: the rule of graphics
// cards.
bool owns_edge(const ImVec2& a, const ImVec2& b) {
  return b.y < a.y || (b.y == a.y && b.x > a.x);
}

struct Triangle {
  ImDrawVert corners[3];
};

void draw_triangle(Picture& picture, const ImVec4& clip, const ImTextureData* texture, Triangle triangle) {
  auto& [a, b, c] = triangle.corners;
  float area = side(a.pos, b.pos, c.pos.x, c.pos.y);
  if (area == 0) return;
  if (area < 0) {
    std::swap(b, c);
    area = -area;
  }
  const float left = std::max(clip.x, std::min({a.pos.x, b.pos.x, c.pos.x}));
  const float right = std::min(clip.z, std::max({a.pos.x, b.pos.x, c.pos.x}));
  const float top = std::max(clip.y, std::min({a.pos.y, b.pos.y, c.pos.y}));
  const float bottom = std::min(clip.w, std::max({a.pos.y, b.pos.y, c.pos.y}));
  const int first_column = std::max(0, static_cast<int>(std::floor(left)));
  const int last_column = std::min(picture.width, static_cast<int>(std::ceil(right)));
  const int first_row = std::max(0, static_cast<int>(std::floor(top)));
  const int last_row = std::min(picture.height, static_cast<int>(std::ceil(bottom)));
  const Rgba color_a = unpack(a.col), color_b = unpack(b.col), color_c = unpack(c.col);
  const bool plain = a.uv.x == b.uv.x && a.uv.y == b.uv.y && b.uv.x == c.uv.x && b.uv.y == c.uv.y;
  const Rgba plain_sample = texture != nullptr && plain ? sample(*texture, a.uv.x, a.uv.y) : Rgba{1, 1, 1, 1};
  for (int row = first_row; row < last_row; ++row) {
    for (int column = first_column; column < last_column; ++column) {
      const float x = static_cast<float>(column) + 0.5F, y = static_cast<float>(row) + 0.5F;
      if (x < clip.x || x >= clip.z || y < clip.y || y >= clip.w) continue;
      const float of_a = side(b.pos, c.pos, x, y), of_b = side(c.pos, a.pos, x, y),
                  of_c = side(a.pos, b.pos, x, y);
      if (of_a < 0 || of_b < 0 || of_c < 0) continue;
      if ((of_a == 0 && !owns_edge(b.pos, c.pos)) || (of_b == 0 && !owns_edge(c.pos, a.pos)) ||
          (of_c == 0 && !owns_edge(a.pos, b.pos))) {
        continue;
      }
      const float wa = of_a / area, wb = of_b / area, wc = of_c / area;
      Rgba color{color_a.red * wa + color_b.red * wb + color_c.red * wc,
                 color_a.green * wa + color_b.green * wb + color_c.green * wc,
                 color_a.blue * wa + color_b.blue * wb + color_c.blue * wc,
                 color_a.alpha * wa + color_b.alpha * wb + color_c.alpha * wc};
      const Rgba under = plain || texture == nullptr
                             ? plain_sample
                             : sample(*texture, a.uv.x * wa + b.uv.x * wb + c.uv.x * wc,
                                      a.uv.y * wa + b.uv.y * wb + c.uv.y * wc);
      color.alpha *= under.alpha;
      if (color.alpha <= 0) continue;
      color.red *= under.red;
      color.green *= under.green;
      color.blue *= under.blue;
      const auto index = (static_cast<std::size_t>(row) * static_cast<std::size_t>(picture.width) +
                          static_cast<std::size_t>(column)) *
                         4;
      blend(&picture.pixels[index], color);
    }
  }
}

}  // namespace

void accept_textures(ImDrawData& data) {
  if (data.Textures == nullptr) return;
  for (ImTextureData* texture : *data.Textures) {
    switch (texture->Status) {
      case ImTextureStatus_WantCreate:
        texture->SetTexID(static_cast<ImTextureID>(reinterpret_cast<std::uintptr_t>(texture)));
        texture->SetStatus(ImTextureStatus_OK);
        break;
      case ImTextureStatus_WantUpdates:
        texture->SetStatus(ImTextureStatus_OK);
        break;
      case ImTextureStatus_WantDestroy:
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
        break;
      default:
        break;
    }
  }
}

void draw_picture(const ImDrawData& data, Picture& picture) {
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback != nullptr) continue;  // we add none
      const auto* texture =
          reinterpret_cast<const ImTextureData*>(static_cast<std::uintptr_t>(command.GetTexID()));
      const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
      const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
      for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
        draw_triangle(picture, command.ClipRect, texture,
                      {{vertices[index[i]], vertices[index[i + 1]], vertices[index[i + 2]]}});
      }
    }
  }
}

}  // namespace goodterms
