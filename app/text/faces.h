// Which font draws which character: ours first, then what travels with the program for other scripts, then
// what the system has.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/text/drawn_characters.h"
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
constexpr FaceIndex drawn_face =
    0xFFFE;  // no font of ours: what the system draws itself (drawn_characters.h)

class Faces {
 public:
  // The fonts of the program by the names of their files; see faces.cpp. Errors: bad_data where one of
  // ours cannot be read.
  static Result<std::unique_ptr<Faces>> open(std::span<const EmbeddedFile> files, FindFont find,
                                             DrawCharacter draw);
  ~Faces();
  Faces(const Faces&) = delete;
  Faces& operator=(const Faces&) = delete;

  const Face& at(FaceIndex index) const { return *faces_[index]; }  // neither no_face nor drawn_face
  DrawnCharacters& drawn() { return drawn_; }
  // Of whatever face.
  GlyphPicture picture(FaceIndex face, std::uint32_t glyph, float em, int quarters) const;
  FaceIndex first(const TextLook& look) const;
  // The face for what is seen as one character, of a script: one of ours, or `before`, the face of what
  // stands before it, which is taken where it can be for signs that belong to no script; an emoji's is the
  // system's. no_face where it is to be looked for elsewhere.
  FaceIndex find(std::u32string_view character, Script script, const TextLook& look, FaceIndex before);
  // Of the system's, for a character at which a run of its script begins: one that has all of the run, so
  // that a name is not of two fonts, else one that has the character. no_face where none has it.
  FaceIndex find_elsewhere(std::u32string_view run, std::u32string_view character, Script script,
                           const TextLook& look);

 private:
  struct Library;
  struct Bundled {
    FaceIndex regular = no_face, heavy = no_face;
  };

  Faces(std::unique_ptr<Library> library, FindFont find, DrawCharacter draw);
  Result<FaceIndex> add(std::span<const EmbeddedFile> files, const std::string& name);
  FaceIndex of_system(std::u32string_view character, Script script, bool heavy, bool emoji);

  std::unique_ptr<Library> library_;  // before the faces: they end first
  std::vector<std::unique_ptr<Face>> faces_;
  FaceIndex text_[3] = {}, display_[3] = {};  // by weight
  std::map<Script, Bundled> bundled_;
  FindFont find_;
  DrawnCharacters drawn_;
  std::map<std::u32string, FaceIndex> asked_;                // of the system, by character and kind
  std::map<std::pair<const void*, int>, FaceIndex> opened_;  // by where their bytes lie
};

// Whether a character is drawn in colour unless the writer says otherwise (Unicode Technical Standard 51).
bool is_emoji(std::u32string_view character);

}  // namespace goodterms
