// What a rendered letter tells about itself: spans and missing placeholders; and what values mean.
#include <doctest/doctest.h>

#include "core/template/template.h"

#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

RenderOptions letter() {
  RenderOptions options;
  options.mode = RenderMode::letter;
  options.label = [](std::string_view name) {
    return name == "contact_first" ? std::string("their first name") : std::string();
  };
  return options;
}

Rendered render(std::string_view source, const Value& values, const RenderOptions& options = letter()) {
  const auto parsed = Template::parse(source);
  REQUIRE_MESSAGE(parsed.has_value(), sentence(parsed.error()));
  auto rendered = parsed->render(values, options);
  REQUIRE(rendered.has_value());
  return std::move(*rendered);
}

std::string output_of(const Rendered& rendered, std::size_t span) {
  const TextRange range = rendered.spans.at(span).output;
  return rendered.text.substr(range.begin, range.length());
}

}  // namespace

TEST_CASE("a span leads from the words to the placeholder they came from") {
  const std::string source = "Dear {{contact_first}}, the {{role}} role";
  const Rendered rendered = render(source, Object().set("contact_first", "Zoë").set("role", "data"));
  CHECK(rendered.text == "Dear Zoë, the data role");
  REQUIRE(rendered.spans.size() == 2);
  CHECK(output_of(rendered, 0) == "Zoë");
  CHECK(rendered.spans[0].name == "contact_first");
  CHECK(rendered.spans[0].kind == SpanKind::filled);
  CHECK(rendered.spans[0].source == TextRange{5, 22});
  CHECK(output_of(rendered, 1) == "data");
  CHECK(rendered.spans[1].source == TextRange{28, 36});
  CHECK(rendered.missing.empty());
}

TEST_CASE("a missing placeholder stays visible under its label and is listed once") {
  const Rendered rendered = render("{{contact_first}} {{my_name}} {{contact_first}}", Object());
  CHECK(rendered.text == "[their first name] [my name] [their first name]");
  CHECK(rendered.missing == std::vector<std::string>{"contact_first", "my_name"});
  REQUIRE(rendered.spans.size() == 3);
  CHECK(output_of(rendered, 0) == "[their first name]");
  CHECK(rendered.spans[0].kind == SpanKind::missing);
}

TEST_CASE("nothing, blanks, yes and no, lists and objects are no words for a letter") {
  for (const Value& value : {Value(), Value(""), Value(" \n"), Value(true), Value(false), Value(List{"a"}),
                             Value(Object().set("b", "c"))}) {
    CHECK(render("{{x}}", Object().set("x", value)).text == "[x]");
  }
}

TEST_CASE("in plain mode what is missing leaves nothing behind") {
  const Rendered rendered = render("<{{x}}|{{yes}}>", Object().set("yes", true), RenderOptions());
  CHECK(rendered.text == "<|true>");
  CHECK(rendered.missing.empty());
  CHECK(rendered.spans.size() == 1);
}

TEST_CASE("letters are not HTML, unless asked for") {
  const Value values = Object().set("company", "A & \"B\" <C>");
  CHECK(render("{{company}}", values).text == "A & \"B\" <C>");
  RenderOptions html;
  html.escape_html = true;
  CHECK(render("{{company}}", values, html).text == "A &amp; &quot;B&quot; &lt;C&gt;");
  CHECK(render("{{{company}}}{{&company}}", values, html).text == "A & \"B\" <C>A & \"B\" <C>");
}

TEST_CASE("values are written as they are, whatever they hold") {
  const std::string odd = "  {{role}}, ,\n\n\n . \xFF 東京 ";
  const Rendered rendered = render("{{#x}}{{x}}{{/x}} {{#y}}b{{/y}} ,{{x}}", Object().set("x", odd));
  REQUIRE(rendered.spans.size() == 2);
  CHECK(output_of(rendered, 0) == odd);
  CHECK(output_of(rendered, 1) == odd);
  CHECK(rendered.text == odd + "," + odd);
}

TEST_CASE("a span written by a partial points at the partial's tag") {
  const auto inner = Template::parse("{{#a}}{{name}}{{/a}}");
  const auto outer = Template::parse("{{>inner}}");
  RenderOptions options = letter();
  options.partial = [&](std::string_view name) { return name == "outer" ? &*outer : &*inner; };
  const Rendered rendered = render("Hi {{>outer}}!", Object().set("a", true).set("name", "Dana"), options);
  CHECK(rendered.text == "Hi Dana!");
  REQUIRE(rendered.spans.size() == 1);
  CHECK(rendered.spans[0].source == TextRange{3, 13});
  CHECK(rendered.spans[0].output == TextRange{3, 7});
}

TEST_CASE("a dotted name belongs to what its first part names") {
  const Value values = Object()
                           .set("contact", Object().set("name", Object().set("first", "Dana")))
                           .set("section", Object().set("contact", Object()));
  CHECK(render("{{contact.name.first}}", values).text == "Dana");
  CHECK(render("{{#section}}{{contact.name.first}}{{/section}}", values).text == "[contact.name.first]");
}

TEST_CASE("names and text in any script work") {
  CHECK(render("{{имя}} — {{名前}} 🙂", Object().set("имя", "Дана").set("名前", "恵")).text ==
        "Дана — 恵 🙂");
}

TEST_CASE("an object keeps the last value set for a name") {
  Object object;
  object.set("a", "1").set("b", "2").set("a", "3");
  CHECK(object.members().size() == 2);
  CHECK(*object.find("a")->as_text() == "3");
  CHECK(object.find("c") == nullptr);
}

TEST_CASE("a template tells which names it uses and where") {
  const auto parsed = Template::parse("{{#a}}{{b.c}}{{/a}}{{!x}}{{^a}}{{>p}}{{/a}}");
  const auto uses = parsed->uses();
  REQUIRE(uses.size() == 4);
  CHECK(uses[0].name == "a");
  CHECK(uses[0].kind == NodeKind::section);
  CHECK(uses[1].name == "b.c");
  CHECK(uses[1].source == TextRange{6, 13});
  CHECK(uses[2].kind == NodeKind::inverted);
  CHECK(uses[3].kind == NodeKind::partial);
}

TEST_CASE("a template can be moved and rendered again") {
  auto parsed = Template::parse("Hi {{a}}");  // short enough to live inside the string object itself
  const Template moved = std::move(*parsed);
  CHECK(moved.render(Object().set("a", "x"))->text == "Hi x");
  CHECK(moved.render(Object().set("a", "y"))->text == "Hi y");
  CHECK(Template().render(Object())->text == "");
}
