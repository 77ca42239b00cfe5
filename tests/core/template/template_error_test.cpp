// What the parser and the renderer refuse, and in which words.
#include <doctest/doctest.h>

#include <ctime>

#include "core/template/template.h"

#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

std::string error_of(std::string_view source) {
  const auto parsed = Template::parse(source);
  return parsed.has_value() ? "no error" : sentence(parsed.error());
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t count = 0; count < times; ++count)
    all += text;
  return all;
}

TemplateLimits large() {
  TemplateLimits limits;
  limits.source_bytes = 64 * 1024 * 1024;
  return limits;
}

}  // namespace

TEST_CASE("an error names line and column, what is wrong, and what was expected") {
  CHECK(error_of("Dear A,\n\nThank {{#role}}you") ==
        "Line 3, column 7: {{#role}} is opened here but never closed; {{/role}} is missing.");
  CHECK(error_of("{{#a}}\n{{/b}}") ==
        "Line 2, column 1: {{/b}} stands here, but {{/a}} was expected, which closes {{#a}} of line 1, "
        "column 1.");
  CHECK(error_of("x {{/b}}") ==
        "Line 1, column 3: {{/b}} closes a section, but none is open here; {{#b}} was expected before it.");
  CHECK(error_of("Hello {{name") ==
        "Line 1, column 7: {{ opens a tag here, but the }} that ends it is missing.");
  CHECK(error_of("Hello {{{name}}") ==
        "Line 1, column 7: {{{ opens a tag here, but the }}} that ends it is missing.");
  CHECK(error_of("Hello {{ }}") == "Line 1, column 7: A name is missing between {{ and }}.");
  CHECK(error_of("{{a} and {{b}}") ==
        "Line 1, column 1: {{ opens a tag here, but another {{ follows before the }} that ends it.");
  CHECK(error_of("{{first name}}") ==
        "Line 1, column 1: “first name” is not a name: a name has no blanks in it, as in first_name.");
  CHECK(error_of("{{a..b}}") ==
        "Line 1, column 1: “a..b” is not a name: a dot stands between two names, as in "
        "contact.first_name.");
  CHECK(error_of("{{=<% =}}") ==
        "Line 1, column 1: {{=<% =}} should hold two new delimiters without = in "
        "them, as in {{=<% %>=}}.");
  CHECK(error_of("{{") == "Line 1, column 1: {{ opens a tag here, but the }} that ends it is missing.");
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(error_of("Für 東京 🙂 {{x") ==
        "Line 1, column 10: {{ opens a tag here, but the }} that ends it is missing.");
}

TEST_CASE("a very long name is cut where it is quoted") {
  const std::string sentence = error_of("{{#" + repeat("ä", 5000) + "}}");
  CHECK(sentence.size() < 300);
  CHECK(is_valid_utf8(sentence));
}

TEST_CASE("a template over the size limit is refused, not cut") {
  CHECK(Template::parse(std::string(256 * 1024, 'a')).has_value());
  const auto parsed = Template::parse(std::string(256 * 1024 + 1, 'a'));
  REQUIRE_FALSE(parsed.has_value());
  CHECK(parsed.error().code == ErrorCode::too_large);
  CHECK(sentence(parsed.error()) == "The template is 262145 bytes long; at most 262144 bytes are allowed.");
}

TEST_CASE("sections nest up to the limit and no further") {
  CHECK(Template::parse(repeat("{{#a}}", 64) + repeat("{{/a}}", 64)).has_value());
  CHECK(error_of(repeat("{{#a}}", 100000).substr(0, 250000)) ==
        "Line 1, column 385: {{#a}} is inside 64 other sections, and more are not allowed.");
}

TEST_CASE("a result over the size limit is an error, not a cut text") {
  const auto parsed = Template::parse("{{#list}}{{text}}{{/list}}");
  Object item;
  item.set("text", std::string(1024 * 1024, 'a'));
  RenderOptions options;
  for (const RenderMode mode : {RenderMode::plain, RenderMode::letter}) {
    options.mode = mode;
    CHECK(parsed->render(Object().set("list", List(4, Value(item))), options).has_value());
    const auto rendered = parsed->render(Object().set("list", List(5, Value(item))), options);
    REQUIRE_FALSE(rendered.has_value());
    CHECK(rendered.error().code == ErrorCode::too_large);
    CHECK(sentence(rendered.error()) == "The finished text would be longer than 4194304 bytes.");
  }
}

TEST_CASE("escaping cannot carry a result past its limit") {
  const auto parsed = Template::parse("{{text}}");
  RenderOptions options;
  options.escape_html = true;
  CHECK_FALSE(parsed->render(Object().set("text", std::string(1024 * 1024, '"')), options).has_value());
}

TEST_CASE("a partial that calls itself for ever is an error") {
  const auto parsed = Template::parse("{{>self}}{{>self}}");
  RenderOptions options;
  options.partial = [&](std::string_view) { return &*parsed; };
  const auto rendered = parsed->render(Object(), options);
  REQUIRE_FALSE(rendered.has_value());
  CHECK(sentence(rendered.error()) ==
        "Sections and partials are more than 128 deep inside one another; a partial may be calling itself "
        "without end.");
}

TEST_CASE("lists inside lists that write nothing still come to an end") {
  const auto parsed = Template::parse(repeat("{{#a}}", 20) + repeat("{{/a}}", 20));
  const auto rendered = parsed->render(Object().set("a", List(100, Value("x"))));
  REQUIRE_FALSE(rendered.has_value());
  CHECK(rendered.error().code == ErrorCode::too_large);
}

// Linear: eight times the size takes about eight times as long, not sixty-four. The bar is generous (24), and
// the best of three runs is taken, since the machine may be busy.
TEST_CASE("the time for hostile templates grows with their size, not with its square") {
  const auto seconds_for = [](const std::string& source) {
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
      const std::clock_t start = std::clock();  // of the processor: others may be using it too
      const auto parsed = Template::parse(source, large());
      RenderOptions options;
      options.mode = RenderMode::letter;
      if (parsed.has_value()) static_cast<void>(parsed->render(Object(), options));
      best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
  };
  const std::string units[] = {"{{",         "{{#a}}{{/a}}",          "{{^a}}{{/a}}\n",
                               " {{! c }} ", "\n\n{{!c}}\n",          "{{a}}, {{#b}}{{/b}}.",
                               "}} { {",     "{{=<< >>=}}<<={{ }}=>>"};
  for (const std::string& unit : units) {
    CAPTURE(unit);
    const double small = seconds_for(repeat(unit, 10000));
    const double big = seconds_for(repeat(unit, 80000));
    CHECK(big < 24 * small + 0.02);
  }
  for (const char* filler : {" ", "\n", ","}) {
    CAPTURE(filler);
    const auto source = [&](std::size_t n) {
      return repeat(filler, 10 * n) + repeat(std::string("{{#x}}{{/x}}") + filler, n);
    };
    const double small = seconds_for(source(2000));
    const double big = seconds_for(source(16000));
    CHECK(big < 24 * small + 0.02);
  }
}
