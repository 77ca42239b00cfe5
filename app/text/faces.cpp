#include "app/text/faces.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <utf8proc.h>

#include <algorithm>

namespace goodterms {
namespace {

constexpr char32_t text_variation = 0xFE0E, emoji_variation = 0xFE0F;

// What says how to draw its neighbours and is nothing to be seen by itself.
bool is_silent(char32_t c) {
  const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  return property->ignorable != 0 || c == 0x200D || c == text_variation || c == emoji_variation ||
         (c >= 0xE0020 && c <= 0xE007F);
}

bool has_all(const Face& face, std::u32string_view character) {
  return std::all_of(character.begin(), character.end(),
                     [&](char32_t c) { return is_silent(c) || face.has(c); });
}

// Signs below U+1F000 that are emoji of their own accord (emoji-data.txt, Emoji_Presentation, Unicode 15).
bool is_emoji_sign(char32_t c) {
  struct Range {
    char32_t first, last;
  };
  constexpr Range ranges[] = {
      {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3}, {0x25FD, 0x25FE},
      {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1},
      {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4},
      {0x26EA, 0x26EA}, {0x26F2, 0x26F3}, {0x26F5, 0x26F5}, {0x26FA, 0x26FA}, {0x26FD, 0x26FD},
      {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C}, {0x274E, 0x274E},
      {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0}, {0x27BF, 0x27BF},
      {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55}};
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [&](const Range& range) { return c >= range.first && c <= range.last; });
}

bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

// The composed form of a letter and its accents, which a font may have where it lacks the accents.
std::u32string composed(std::u32string_view character) {
  std::u32string form(character);
  auto* points = reinterpret_cast<utf8proc_int32_t*>(form.data());
  const auto length =
      utf8proc_normalize_utf32(points, static_cast<utf8proc_ssize_t>(form.size()), UTF8PROC_COMPOSE);
  if (length > 0) form.resize(static_cast<std::size_t>(length));
  return form;
}

bool draws(const Face& face, std::u32string_view character) {
  return has_all(face, character) || (character.size() > 1 && has_all(face, composed(character)));
}

std::string name_of(const char* family, Weight weight) {
  const char* of_weight = weight == Weight::regular  ? "Regular"
                          : weight == Weight::medium ? "Medium"
                                                     : "SemiBold";
  return std::string(family) + "-" + of_weight + ".otf";
}

std::string name_of(Script script) {
  std::string name;
  for (int shift = 24; shift >= 0; shift -= 8)
    name += static_cast<char>(script >> static_cast<unsigned>(shift) & 0xFFU);
  return name;
}

constexpr Weight weights[] = {Weight::regular, Weight::medium, Weight::semibold};

}  // namespace

bool is_emoji(std::u32string_view character) {
  if (character.empty()) return false;
  if (character.find(emoji_variation) != std::u32string_view::npos) return true;
  if (character.find(text_variation) != std::u32string_view::npos) return false;
  const char32_t first = character.front();
  if (first < 0x1F000) return is_emoji_sign(first);
  if (is_regional_indicator(first)) return true;
  const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(first));
  return property->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

struct Faces::Library {
  FT_Library handle = nullptr;
  Library() { FT_Init_FreeType(&handle); }
  ~Library() { FT_Done_FreeType(handle); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

Faces::Faces(std::unique_ptr<Library> library, FindFont find, DrawCharacter draw)
    : library_(std::move(library)), find_(std::move(find)), drawn_(std::move(draw)) {}

Faces::~Faces() = default;

Result<FaceIndex> Faces::add(std::span<const EmbeddedFile> files, const std::string& name) {
  for (const EmbeddedFile& file : files) {
    if (file.path != name) continue;
    auto face = Face::open(library_->handle, {file.bytes, 0, nullptr});
    if (face == nullptr) break;
    faces_.push_back(std::move(face));
    return static_cast<FaceIndex>(faces_.size() - 1);
  }
  return failure(ErrorCode::bad_data, "error.program.font", {}, name);
}

Result<std::unique_ptr<Faces>> Faces::open(std::span<const EmbeddedFile> files, FindFont find,
                                           DrawCharacter draw) {
  std::unique_ptr<Faces> faces(new Faces(std::make_unique<Library>(), std::move(find), std::move(draw)));
  for (const Weight weight : weights) {
    TRY(faces->text_[static_cast<std::size_t>(weight)], faces->add(files, name_of("Inter", weight)));
  }
  for (const Weight weight : weights) {
    TRY(faces->display_[static_cast<std::size_t>(weight)],
        faces->add(files, name_of("InterDisplay", weight)));
  }
  const std::pair<Script, const char*> scripts[] = {{script_of("Hebr"), "NotoSansHebrew"},
                                                    {script_of("Arab"), "NotoSansArabic"}};
  for (const auto& [script, family] : scripts) {
    // A site in a browser has them beside it, and is asked for them as a system is.
    if (std::none_of(files.begin(), files.end(),
                     [&, name = std::string(family) + "-Regular.ttf"](const EmbeddedFile& file) {
                       return file.path == name;
                     }))
      continue;
    TRY(const FaceIndex regular, faces->add(files, std::string(family) + "-Regular.ttf"));
    TRY(const FaceIndex heavy, faces->add(files, std::string(family) + "-Bold.ttf"));
    faces->bundled_[script] = {regular, heavy};
  }
  return faces;
}

FaceIndex Faces::first(const TextLook& look) const {
  const auto weight = static_cast<std::size_t>(look.weight);
  return look.family == Family::display ? display_[weight] : text_[weight];
}

GlyphPicture Faces::picture(FaceIndex face, std::uint32_t glyph, float em, int quarters) const {
  return face == drawn_face ? drawn_.picture(glyph, em, quarters) : at(face).picture(glyph, em, quarters);
}

FaceIndex Faces::of_system(std::u32string_view character, Script script, bool heavy, bool emoji) {
  if (!find_) return no_face;
  std::u32string key(character);
  key += heavy ? U'b' : U'r';
  key += emoji ? U'e' : U't';
  if (const auto known = asked_.find(key); known != asked_.end()) return known->second;
  FaceIndex found = no_face;
  FontWanted wanted{{}, name_of(script), heavy, emoji};
  std::copy_if(character.begin(), character.end(), std::back_inserter(wanted.characters),
               [](char32_t c) { return !is_silent(c); });
  if (auto file = find_(wanted)) {
    const std::pair<const void*, int> place{file->bytes.data(), file->index};
    if (const auto open = opened_.find(place); open != opened_.end()) {
      found = open->second;
    } else if (faces_.size() < no_face) {
      auto face = Face::open(library_->handle, std::move(*file));
      if (face != nullptr) {
        found = static_cast<FaceIndex>(faces_.size());
        faces_.push_back(std::move(face));
      }
      opened_[place] = found;
    }
    if (found != no_face && !draws(at(found), character)) found = no_face;
  }
  constexpr std::size_t most_remembered = 20'000;  // characters; a page has some hundreds
  if (asked_.size() >= most_remembered) asked_.clear();
  asked_.emplace(std::move(key), found);
  return found;
}

FaceIndex Faces::find(std::u32string_view character, Script script, const TextLook& look, FaceIndex before) {
  const bool heavy = is_heavy(look.weight);
  const bool emoji = is_emoji(character);
  if (emoji) {
    const FaceIndex colored = of_system(character, script, false, true);
    if (colored != no_face) return colored;
    if (drawn_.draws(character)) return drawn_face;
  }
  if (script == common_script && before != no_face && draws(at(before), character)) return before;
  const FaceIndex own = first(look);
  if (draws(at(own), character)) return own;
  if (const auto found = bundled_.find(script); found != bundled_.end()) {
    const FaceIndex bundled = heavy ? found->second.heavy : found->second.regular;
    if (draws(at(bundled), character)) return bundled;
  }
  return before != no_face && draws(at(before), character) ? before : no_face;
}

FaceIndex Faces::find_elsewhere(std::u32string_view run, std::u32string_view character, Script script,
                                const TextLook& look) {
  const bool heavy = is_heavy(look.weight);
  FaceIndex found = of_system(run, script, heavy, false);
  if (found == no_face) found = of_system(character, script, heavy, false);
  return found == no_face && drawn_.draws(character) ? drawn_face : found;
}

}  // namespace goodterms
