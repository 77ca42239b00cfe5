// A box over what was drawn before it, with controls of its own: what floats above a list.
#pragma once

#include <string_view>

#include "app/widgets/canvas.h"

namespace goodterms {

class Layer {
 public:
  Layer(const Canvas& canvas, const Box& box, std::string_view name);
  ~Layer();
  Layer(const Layer&) = delete;
  Layer& operator=(const Layer&) = delete;
};

}  // namespace goodterms
