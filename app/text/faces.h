// Which font draws which character: ours first, then what travels with the program for other scripts, then
// what the system has.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/text/face.h"
#include "app/text/text_look.h"
#include "core/base/embedded.h"
#include "core/base/result.h"

namespace goodterms {

// An ISO 15924 code, its four letters as bytes of a number, the first the highest (as HarfBuzz has them).
using Script = std::uint32_t;
constexpr Script script_of(const char (&code)[5]) {
  Script script = 0;
  for (int i = 0; i < 4; ++i)
    script = script << 8U | static_cast<unsigned char>(code[i]);
  return script;
}
constexpr Script common_script = script_of("Zyyy");     // signs that belong to none
constexpr Script inherited_script = script_of("Zinh");  // marks that belong to what they stand on

using FaceIndex = std::uint16_t;
constexpr FaceIndex no_face = 0xFFFF;

class Faces {
 public:
  // The fonts of the program by the names of their files; see faces.cpp. Errors: bad_data where one of
  // ours cannot be read.
  static Result<std::unique_ptr<Faces>> open(std::span<const EmbeddedFile> files, FindFont find);
  ~Faces();
  Faces(const Faces&) = delete;
  Faces& operator=(const Faces&) = delete;

  const Face& at(FaceIndex index) const { return *faces_[index]; }
  FaceIndex first(const TextLook& look) const;
  // The face for what is seen as one character, of a script. `before` is the face of what stands
  // before it, which is taken where it can be for signs that belong to no script. no_face where none has it.
  FaceIndex find(std::u32string_view character, Script script, const TextLook& look, FaceIndex before);

 private:
  struct Library;
  struct Bundled {
    FaceIndex regular = no_face, heavy = no_face;
  };

  Faces(std::unique_ptr<Library> library, FindFont find);
  Result<FaceIndex> add(std::span<const EmbeddedFile> files, const std::string& name);
  FaceIndex of_system(std::u32string_view character, Script script, bool heavy, bool emoji);

  std::unique_ptr<Library> library_;  // before the faces: they end first
  std::vector<std::unique_ptr<Face>> faces_;
  FaceIndex text_[3] = {}, display_[3] = {};  // by weight
  std::map<Script, Bundled> bundled_;
  FindFont find_;
  std::map<std::u32string, FaceIndex> asked_;                // of the system, by character and kind
  std::map<std::pair<const void*, int>, FaceIndex> opened_;  // by where their bytes lie
};

// Whether a character is drawn in colour unless the writer says otherwise (Unicode Technical Standard 51).
bool is_emoji(std::u32string_view character);

}  // namespace goodterms
