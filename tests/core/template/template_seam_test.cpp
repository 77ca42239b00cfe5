// Optional parts of a letter vanish without a trace.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/template/template.h"

#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

// Renders as a letter, with every name in `given` (one letter each) set to itself in capitals.
std::string letter(std::string_view source, std::string_view given = "") {
  const auto parsed = Template::parse(source);
  REQUIRE_MESSAGE(parsed.has_value(), sentence(parsed.error()));
  Object values;
  for (const char name : given) {
    values.set(std::string(1, name), std::string(1, static_cast<char>(name - 'a' + 'A')));
  }
  RenderOptions options;
  options.mode = RenderMode::letter;
  const auto rendered = parsed->render(values, options);
  REQUIRE(rendered.has_value());
  for (const Span& span : rendered->spans) {
    const std::string output = rendered->text.substr(span.output.begin, span.output.length());
    const std::string letter(1, static_cast<char>(span.name[0] - 'a' + 'A'));
    CHECK(output == (span.kind == SpanKind::missing ? fmt::format("[{}]", span.name) : letter));
  }
  return rendered->text;
}

}  // namespace

TEST_CASE("one of two greetings is left, with nothing around it") {
  const char* source = "{{#a}}Hi {{a}},{{/a}}{{^a}}Hello,{{/a}}\n\nThank you.";
  CHECK(letter(source, "a") == "Hi A,\n\nThank you.");
  CHECK(letter(source) == "Hello,\n\nThank you.");
}

TEST_CASE("an optional sentence leaves one blank") {
  const char* source = "Thank you. {{#c}}I enjoyed {{c}}.{{/c}} I am withdrawing.";
  CHECK(letter(source, "c") == "Thank you. I enjoyed C. I am withdrawing.");
  CHECK(letter(source) == "Thank you. I am withdrawing.");
  CHECK(letter("Thank you.{{#c}} I enjoyed {{c}}.{{/c}} I am.") == "Thank you. I am.");
  CHECK(letter("Thank you. {{#c}}I enjoyed {{c}}. {{/c}}I am.", "c") == "Thank you. I enjoyed C. I am.");
  CHECK(letter("Thank you. {{#c}} I enjoyed {{c}}. {{/c}} I am.", "c") == "Thank you. I enjoyed C. I am.");
  CHECK(letter("Thank you. {{! note }} I am.") == "Thank you. I am.");
}

TEST_CASE("several optional parts in a row leave one blank") {
  const char* source = "We met {{#a}}{{a}}{{/a}} {{#b}}{{b}}{{/b}} {{#c}}{{c}}{{/c}} today.";
  CHECK(letter(source) == "We met today.");
  CHECK(letter(source, "b") == "We met B today.");
  CHECK(letter(source, "ac") == "We met A C today.");
  CHECK(letter("A {{#a}}x{{/a}}{{#b}}y{{/b}} {{#c}}z{{/c}}{{! c }} B") == "A B");
}

TEST_CASE("no blank is left before a mark") {
  CHECK(letter("The role {{#a}}of {{a}}{{/a}}, and") == "The role, and");
  CHECK(letter("The role {{#a}}of {{a}}{{/a}}.") == "The role.");
  CHECK(letter("The role {{#a}}of {{a}} {{/a}}.", "a") == "The role of A.");
  CHECK(letter("Is it {{#a}}so{{/a}}?") == "Is it?");
  CHECK(letter("(see {{#a}}{{a}}{{/a}})") == "(see)");
  CHECK(letter("({{#a}}{{a}}{{/a}} then)") == "(then)");
  CHECK(letter("Dear {{#a}}{{a}}{{/a}},\nI") == "Dear,\nI");
  CHECK(letter("{{b}} {{#a}}{{a}}{{/a}}.", "b") == "B.");
}

TEST_CASE("no comma dangles") {
  CHECK(letter("I am well, {{#a}}since {{a}}{{/a}}.") == "I am well.");
  CHECK(letter("One, {{#a}}{{a}}{{/a}}, three") == "One, three");
  CHECK(letter("One, {{#a}}{{a}}, {{/a}}three") == "One, three");
  CHECK(letter("{{#a}}{{a}}{{/a}}, two") == "two");
  CHECK(letter("Thanks. {{#a}}More{{/a}}. End.") == "Thanks. End.");
  CHECK(letter("Thanks. {{#a}}More{{/a}}, end.") == "Thanks. end.");
  CHECK(letter("(\n{{#a}}{{a}}{{/a}}, two)") == "(\ntwo)");
  CHECK(letter("at {{b}}{{#a}}, in {{a}}{{/a}}, and", "b") == "at B, and");
  CHECK(letter("etc.{{#a}} {{a}}{{/a}}, and") == "etc., and");
  CHECK(letter("Hello, {{#a}}{{a}}{{/a}}\nI") == "Hello,\nI");
}

TEST_CASE("what only looks like a mark is left alone") {
  CHECK(letter("I use {{#a}}{{a}}{{/a}} .NET") == "I use .NET");
  CHECK(letter("Well {{#a}}{{a}}{{/a}} ... yes") == "Well ... yes");
  CHECK(letter("Le poste {{#a}}{{a}}{{/a}} : merci") == "Le poste : merci");
  CHECK(letter("The post {{#a}}{{a}}{{/a}}: thanks") == "The post: thanks");
}

TEST_CASE("a line of nothing but optional parts goes with its newline") {
  CHECK(letter("A\n{{#a}}Opt{{/a}}\nB") == "A\nB");
  CHECK(letter("A\n  {{#a}}Opt{{/a}} {{#b}}Opt{{/b}}  \nB") == "A\nB");
  CHECK(letter("A\n{{! note }}{{#a}}Opt{{/a}}.\nB") == "A\nB");
  CHECK(letter("A\n{{#a}}Opt{{/a}}\nB", "a") == "A\nOpt\nB");
  CHECK(letter("A\r\n{{#a}}Opt{{/a}}\r\nB") == "A\r\nB");
}

TEST_CASE("an optional paragraph leaves one blank line") {
  const char* in_line = "A\n\n{{#a}}Opt {{a}}.{{/a}}\n\nB";
  CHECK(letter(in_line) == "A\n\nB");
  CHECK(letter(in_line, "a") == "A\n\nOpt A.\n\nB");
  const char* standalone = "A\n\n{{#a}}\nOpt {{a}}.\n{{/a}}\n\nB";
  CHECK(letter(standalone) == "A\n\nB");
  CHECK(letter(standalone, "a") == "A\n\nOpt A.\n\nB");
  CHECK(letter("A\n\n{{#a}}\nOpt\n\n{{/a}}\nB") == "A\n\nB");
  CHECK(letter("A\n\n{{#a}}\nOpt\n\n{{/a}}\n\nB", "a") == "A\n\nOpt\n\nB");
  CHECK(letter("A\n{{#a}}\nOpt\n{{/a}}\n\nB") == "A\n\nB");
  CHECK(letter("A\n\n{{#a}}\nOpt\n{{/a}}\nB") == "A\n\nB");
  CHECK(letter("A\r\n\r\n{{#a}}Opt{{/a}}\r\n\r\nB") == "A\r\n\r\nB");
}

TEST_CASE("several optional paragraphs leave one blank line") {
  const char* source = "A\n\n{{#a}}Opt{{/a}}\n\n{{#b}}Opt{{/b}}\n\n{{c}}";
  CHECK(letter(source, "c") == "A\n\nC");
  CHECK(letter(source, "ac") == "A\n\nOpt\n\nC");
  CHECK(letter(source, "bc") == "A\n\nOpt\n\nC");
}

TEST_CASE("nothing optional leaves blank lines at the ends of a letter") {
  CHECK(letter("{{#a}}Hi\n\n{{/a}}\n\nBody") == "Body");
  CHECK(letter("{{#a}}Hi{{/a}}\n\nBody") == "Body");
  CHECK(letter("{{! a note\nof two lines }}\n\nBody") == "Body");
  CHECK(letter("Body\n\n{{#a}}PS{{/a}}") == "Body");
  CHECK(letter("Body\n\n{{#a}}PS{{/a}}\n") == "Body\n");
  CHECK(letter("Body\n\n{{#a}}\nPS\n{{/a}}\n") == "Body\n");
  CHECK(letter("Body {{#a}}PS{{/a}}") == "Body");
  CHECK(letter("{{#a}}PS{{/a}}") == "");
  CHECK(letter("{{#a}}PS{{/a}}\n") == "");
}

TEST_CASE("away from seams every blank and line is left as written") {
  CHECK(letter("A  B ,\n\n\n\n  C {{#a}}x{{/a}} D  E\n\n") == "A  B ,\n\n\n\n  C D  E\n\n");
  CHECK(letter("A\n  - {{a}}\n{{#b}}\n  - {{b}}\n{{/b}}\n  - c\n", "ab") == "A\n  - A\n  - B\n  - c\n");
  CHECK(letter("A\n  - {{a}}\n{{#b}}\n  - {{b}}\n{{/b}}\n  - c\n", "a") == "A\n  - A\n  - c\n");
}

TEST_CASE("parts inside parts that come to nothing vanish together") {
  CHECK(letter("A {{#a}}{{#b}}{{b}}{{/b}}{{/a}} B", "a") == "A B");
  CHECK(letter("A\n\n{{#a}}{{#b}}{{b}}{{/b}}{{! c }}{{/a}}\n\nB", "a") == "A\n\nB");
  CHECK(letter("A\n\n{{#a}}\n{{#b}}\nx\n{{/b}}\n{{/a}}\n\nB", "a") == "A\n\nB");
}

TEST_CASE("a missing value is not an optional part: its place stays") {
  CHECK(letter("Hi {{a}}, thank you {{b}} .") == "Hi [a], thank you [b] .");
}
