// The public Mustache specification, read at run time from outside the repository.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "core/template/template.h"

using namespace goodterms;
namespace fs = std::filesystem;

namespace {

struct Module {
  const char* name;
  std::size_t cases;  // how many the specification has, so that none can be lost unseen
};
constexpr Module modules[] = {{"comments", 12}, {"delimiters", 14}, {"interpolation", 42},
                              {"inverted", 22}, {"partials", 12},   {"sections", 34}};

fs::path spec_folder() {
  if (const char* folder = std::getenv("GOODTERMS_MUSTACHE_SPEC")) return folder;
  return fs::path(GOODTERMS_SOURCE_DIR) / ".." / "shared" / "mustache-spec";
}

Value value_of(const nlohmann::json& data) {
  if (data.is_boolean()) return data.get<bool>();
  if (data.is_string()) return data.get<std::string>();
  if (data.is_number()) return data.dump();
  if (data.is_array()) {
    List list;
    for (const auto& item : data)
      list.push_back(value_of(item));
    return list;
  }
  Object object;
  if (data.is_object()) {
    for (const auto& item : data.items())
      object.set(item.key(), value_of(item.value()));
    return object;
  }
  return {};
}

void run_case(const nlohmann::json& test) {
  const std::string name = test.at("name");
  CAPTURE(name);
  std::map<std::string, Template, std::less<>> partials;
  if (test.contains("partials")) {
    for (const auto& item : test.at("partials").items()) {
      auto parsed = Template::parse(item.value().get<std::string>());
      REQUIRE(parsed.has_value());
      partials.emplace(item.key(), std::move(*parsed));
    }
  }
  RenderOptions options;
  options.escape_html = true;
  options.partial = [&](std::string_view wanted) -> const Template* {
    const auto found = partials.find(wanted);
    return found == partials.end() ? nullptr : &found->second;
  };
  const auto parsed = Template::parse(test.at("template").get<std::string>());
  REQUIRE(parsed.has_value());
  const auto rendered = parsed->render(value_of(test.at("data")), options);
  REQUIRE(rendered.has_value());
  CHECK(rendered->text == test.at("expected").get<std::string>());
}

}  // namespace

TEST_CASE("every case of the Mustache specification's required modules renders as it says") {
  if (!fs::exists(spec_folder() / "comments.json")) {
    MESSAGE("SKIPPED: no Mustache specification at ", spec_folder().string(),
            "; set GOODTERMS_MUSTACHE_SPEC to a folder with its JSON files");
    return;
  }
  for (const Module& module : modules) {
    CAPTURE(module.name);
    std::ifstream file(spec_folder() / (std::string(module.name) + ".json"));
    const auto spec = nlohmann::json::parse(file);
    std::size_t ran = 0;
    for (const auto& test : spec.at("tests")) {
      run_case(test);
      ++ran;
    }
    CHECK(ran == module.cases);
  }
}
