// What core/template makes of letters and of files of content.
#include "assets/embedded_content.h"
#include "core/model/phrase.h"
#include "core/template/catalog.h"
#include "core/template/template.h"
#include "tests/fuzz/driver.h"

using namespace goodterms;

namespace {

void promise_spans(const Rendered& rendered, std::string_view source) {
  std::size_t end = 0;
  for (const Span& span : rendered.spans) {
    fuzz::promise(span.output.begin >= end && span.output.begin < span.output.end &&
                      span.output.end <= rendered.text.size(),
                  "spans stand in the letter, in order");
    fuzz::promise(
        span.source.begin < span.source.end && span.source.end <= source.size() && !span.name.empty(),
        "a span knows its placeholder");
    end = span.output.end;
    const std::string output = rendered.text.substr(span.output.begin, span.output.length());
    fuzz::promise(span.kind == SpanKind::missing ? output.front() == '[' && output.back() == ']'
                                                 : output == " value ," || output == "one",
                  "a span holds the value, or its name in brackets");
  }
}

void render(std::string_view source) {
  const auto parsed = Template::parse(source);
  if (!parsed) {
    fuzz::promise(
        parsed.error().wording.key == "error.template.at" || parsed.error().code == ErrorCode::too_large,
        "a mistake is named with its place");
    return;
  }
  Object values;
  for (const char* name : {"contact_first", "conversation", "my_name", "c", "d"})
    values.set(name, " value ,");
  values.set("list", List{"one", "one"}).set("short_notice", true);
  for (const RenderMode mode : {RenderMode::plain, RenderMode::letter}) {
    RenderOptions options;
    options.mode = mode;
    options.limits.nesting = 8;
    options.limits.output_bytes = 10000;
    options.partial = [&](std::string_view name) { return name == "self" ? &*parsed : nullptr; };
    if (const auto rendered = parsed->render(values, options)) promise_spans(*rendered, source);
    options.partial = nullptr;
    if (const auto rendered = parsed->render(values, options)) promise_spans(*rendered, source);
  }
}

// Lists of words are nine tenths of what is built in, and no other file refers to them.
bool only_refers_to_itself(std::string_view path) {
  for (const std::string_view words :
       {"/lint.json", "/reading", "/reactions.json", "/promises", "/interface.json"}) {
    if (path.find(words) != std::string_view::npos) return true;
  }
  return false;
}

// The first line names the file.
void load(std::string_view input) {
  const std::size_t line = std::min(input.find('\n'), input.size());
  const ContentFile file{std::string(input.substr(0, line)),
                         std::string(input.substr(std::min(line + 1, input.size())))};
  std::vector<EmbeddedFile> built_in;
  for (const EmbeddedFile& known : embedded_content()) {
    if (known.path == file.path || !only_refers_to_itself(known.path)) built_in.push_back(known);
  }
  const auto loaded = load_catalog(built_in, {&file, 1});
  if (loaded) return;
  fuzz::promise(loaded.error().code == ErrorCode::bad_data || loaded.error().code == ErrorCode::too_large,
                "a mistake in a file is what load_catalog() promises");
}

}  // namespace

int main(int count, char** values) {
  const fuzz::Target letter = {
      "template",
      {"{{#contact_first}}Hi "
       "{{contact_first}},{{/contact_first}}{{^contact_first}}Hello,{{/contact_first}}\n\n"
       "Thank you. {{#conversation}}I enjoyed {{conversation}}.{{/conversation}} I am withdrawing.\n\n"
       "{{#short_notice}}\nI am sorry.\n{{/short_notice}}\n\nBest,\n{{my_name}}\n",
       "  {{>self}}\n{{! note }} , {{#list}}{{.}}, {{/list}}.\r\n\r\n{{={ }=}{#list}{.}{/list}{={{ }}=}}",
       "{{a.b}} {{{c}}}\n{{&d}}\n\n\n{{^e}}\n({{#f}} \u6771\u4EAC \U0001F642 {{/f}})\n{{/e}}"},
      {"{{", "}}", "{{#", "{{/", "{{^", "{{{", "}}}", "\n", ",", ".", "{{! x }}", "{{#list}}", "{{/list}}",
       "\r\n", "=", "{{>self}}", "\xFF"},
      render,
      40000};
  const fuzz::Target content = {
      "content",
      {"en/letters/x.json\n{\"letters\": [{\"id\": \"x\", \"title\": \"X\", \"use_when\": \"never\", "
       "\"channel\": "
       "\"email\", \"scenario\": \"decline\", \"reason\": \"personal\", \"tone\": \"warm\", \"subjects\": "
       "[\"withdrawal\"], \"body\": [\"Hi {{contact_first}},\"]}]}",
       "en/lint.json\n{\"spellings\": {\"won't\": \"will not\"}, \"parts\": {\"much\": [\"very {2} "
       "(much|so)?\"]}, "
       "\"lists\": {\"thanks\": [\"^ thank* [much] <company> $\"]}, \"replaces\": [\"thanks\"]}",
       "en/reading.json\n{\"lists\": {\"greeting\": [\"hi ,\", \"*day \\\\(\"]}, \"zones\": "
       "{\"Europe/London\": [\"uk time\"]}}",
       "en/subjects.json\n{\"subjects\": [{\"id\": \"s\", \"text\": \"{{role}}\"}]}",
       "en/plan.json\n{\"items\": [{\"id\": \"p\", \"title\": \"{{company}}\", \"why\": \"w\", \"due_day\": "
       "3, "
       "\"action\": \"note\"}]}"},
      {"{", "}", "[", "]", "\"", ":", ",", "\\", "null", "1e999", "[much]", "{13}", "(((((((((", "|", "?",
       "{{#", "\\u0000", "de/", "language"},
      load,
      400};
  const fuzz::Target phrase = {"phrase",
                               {"thank* (you|him) (very)? much", "stay {1,2} touch", "^ <name> [part] $",
                                "date (and|&|/) time", "\\( *ologist :"},
                               {"(", ")", "|", "?", "{", "}", "{3}", "[a]", "<money>", "*", "\\", "^", "$"},
                               [](std::string_view input) {
                                 const auto parsed = parse_phrase(input);
                                 if (!parsed)
                                   fuzz::promise(parsed.error().code == ErrorCode::invalid_input,
                                                 "it says why");
                               },
                               50000};
  return fuzz::run_targets(count, values, {letter, content, phrase});
}
