// Seeded mutations of letters, rendered in two ways that must agree. Broken ones by the thousand: tests/fuzz.
#include <doctest/doctest.h>

#include <random>

#include "core/template/live_render.h"
#include "core/template/seam.h"
#include "core/template/template.h"

using namespace goodterms;

namespace {

constexpr std::string_view seeds[] = {
    "{{#contact_first}}Hi {{contact_first}},{{/contact_first}}{{^contact_first}}Hello,{{/contact_first}}\n\n"
    "Thank you. {{#conversation}}I enjoyed {{conversation}}.{{/conversation}} I am withdrawing.\n\n"
    "{{#short_notice}}\nI am sorry.\n{{/short_notice}}\n\nBest,\n{{my_name}}\n",
    "  {{>self}}\n{{! note }} , {{#list}}{{.}}, {{/list}}.\r\n\r\n{{={ }=}{#list}{.}{/list}{={{ }}=}}",
    "{{a.b}} {{{c}}}\n{{&d}}\n\n\n{{^e}}\n({{#f}} 東京 🙂 {{/f}})\n{{/e}}",
};
constexpr std::string_view pieces[] = {"{{",        "}}",   "{{#", "{{/",  "{{^",  "{{{",      "}}}",
                                       "\n",        " ",    ",",   ".",    "list", "{{! x }}", "{{#list}}",
                                       "{{/list}}", "\r\n", "=",   "\xFF", "é"};

std::string mutate(std::string source, std::mt19937& random) {
  const auto below = [&](std::size_t limit) { return random() % (limit == 0 ? 1 : limit); };
  for (std::size_t change = below(6); change > 0; --change) {
    const std::size_t at = below(source.size() + 1);
    switch (below(4)) {
      case 0:
        source.erase(at, below(12));
        break;
      case 1:
        source.insert(at, pieces[below(std::size(pieces))]);
        break;
      case 2:
        source.insert(at, source.substr(below(source.size()), below(40)));
        break;
      default:
        if (at < source.size()) source[at] = static_cast<char>(random());
    }
  }
  return source;
}

}  // namespace

// The words a live render keeps from one keystroke to the next must be those a new render would write.
TEST_CASE("a live render gives what a new render gives, whatever changes in between") {
  std::mt19937 random(20260312);
  const Value some_values[] = {
      {}, "", "  ", "Dana", "x, y.", "<&>", false, true, List{"one", "two"}, Object().set("b", "inner")};
  std::size_t compared = 0;
  LiveRender live;
  for (int round = 0; round < 6000; ++round) {
    const auto parsed = Template::parse(mutate(std::string(seeds[round % std::size(seeds)]), random));
    if (!parsed.has_value()) continue;
    RenderOptions options;
    options.mode = random() % 4 == 0 ? RenderMode::plain : RenderMode::letter;
    options.escape_html = random() % 4 == 0;
    Object values;
    for (int keystroke = 0; keystroke < 8; ++keystroke) {
      for (const char* name :
           {"contact_first", "conversation", "my_name", "short_notice", "list", "a", "c", "d", "e", "f"}) {
        if (random() % 8 == 0) values.set(name, some_values[random() % std::size(some_values)]);
        if (random() % 4 == 0) values.set("contact_first", std::string(1 + random() % 60, 'x'));
      }
      if (random() % 16 == 0) options.limits.output_bytes = random() % 200;
      const auto fresh = parsed->render(values, options);
      const auto updated = live.update(*parsed, values, options);
      REQUIRE(fresh.has_value() == updated.has_value());
      const Rendered& now = live.rendered();
      if (!fresh) {
        CHECK(now.text.empty());
        continue;
      }
      bool same =
          fresh->text == now.text && fresh->missing == now.missing && fresh->spans.size() == now.spans.size();
      for (std::size_t i = 0; same && i < now.spans.size(); ++i) {
        const Span& left = fresh->spans[i];
        const Span& right = now.spans[i];
        same = left.output == right.output && left.source == right.source && left.kind == right.kind &&
               left.name == right.name;
      }
      CAPTURE(parsed->source());
      CHECK(same);
      ++compared;
    }
  }
  CHECK(compared > 5000);
}

TEST_CASE("the quick look at a seam never disagrees with the full one") {
  std::mt19937 random(20260311);
  constexpr std::string_view alphabet = "ab.,;!?() \t\n\r\xC3";
  const auto some_text = [&](std::size_t longest) {
    std::string text;
    for (std::size_t length = random() % (longest + 1); length > 0; --length)
      text += alphabet[random() % alphabet.size()];
    return text;
  };
  std::size_t quick = 0;
  for (int round = 0; round < 200000; ++round) {
    const std::string text = some_text(4);
    const std::string next = some_text(4);
    const std::size_t floor = random() % 2 == 0 ? 0 : random() % (text.size() + 1);
    if (!needs_no_tidying(text, floor, next)) continue;
    ++quick;
    Seam seam;
    seam.pending = true;
    seam.vanished = random() % 2 == 0;
    seam.in_line = random() % 2 == 0;
    const Joint joint = tidy_seam(text, floor, seam, next);
    const bool same = joint.end == text.size() && joint.next == next && !seam.pending;
    CAPTURE(text);
    CAPTURE(next);
    CAPTURE(floor);
    CHECK(same);
  }
  CHECK(quick > 20000);
}
