#include "core/template/live_render.h"

#include <doctest/doctest.h>

using namespace goodterms;

namespace {

RenderOptions letter() {
  RenderOptions options;
  options.mode = RenderMode::letter;
  return options;
}

}  // namespace

TEST_CASE("typing a value moves the spans behind it along") {
  const auto parsed = Template::parse("Dear {{name}}, about {{role}}.");
  LiveRender live;
  for (const char* name : {"D", "Da", "Dan", "Dana"}) {
    REQUIRE(live.update(*parsed, Object().set("name", name).set("role", "Analyst"), letter()).has_value());
    CHECK(live.rendered().text == std::string("Dear ") + name + ", about Analyst.");
    const Span& role = live.rendered().spans.at(1);
    CHECK(live.rendered().text.substr(role.output.begin, role.output.length()) == "Analyst");
  }
}

TEST_CASE("emptying a field brings its placeholder back, and the optional words around it go") {
  const auto parsed = Template::parse("Hi {{name}}.{{#note}} Note: {{note}}.{{/note}}");
  LiveRender live;
  REQUIRE(live.update(*parsed, Object().set("name", "Dana").set("note", "late"), letter()).has_value());
  CHECK(live.rendered().text == "Hi Dana. Note: late.");
  REQUIRE(live.update(*parsed, Object().set("name", "Dana").set("note", ""), letter()).has_value());
  CHECK(live.rendered().text == "Hi Dana.");
  REQUIRE(live.update(*parsed, Object().set("name", ""), letter()).has_value());
  CHECK(live.rendered().text == "Hi [name].");
  CHECK(live.rendered().missing == std::vector<std::string>{"name"});
}

TEST_CASE("another letter may be handed in, and the words for a missing placeholder may change") {
  const auto first = Template::parse("One {{name}}");
  const auto second = Template::parse("Two {{name}}");
  LiveRender live;
  RenderOptions options = letter();
  REQUIRE(live.update(*first, Object(), options).has_value());
  REQUIRE(live.update(*second, Object(), options).has_value());
  CHECK(live.rendered().text == "Two [name]");
  options.label = [](std::string_view) { return "their name"; };
  REQUIRE(live.update(*second, Object(), options).has_value());
  CHECK(live.rendered().text == "Two [their name]");
  REQUIRE(live.update(Template(), Object(), options).has_value());
  CHECK(live.rendered().text.empty());
}
