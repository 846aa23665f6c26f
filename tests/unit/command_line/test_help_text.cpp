#include "command_line/help_text.hpp"

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "report/width.hpp"

using namespace socklings;

namespace {

std::string content_of(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

Messages words(Language language) {
    return {content_of(std::string(SOCKLINGS_SOURCE_DIR) + "/texts/help.json"), language};
}

std::vector<std::string> keys() {
    std::vector<std::string> keys{"overview",        "overview.id",     "overview.environment", "overview.exit",
                                  "manual.title",    "manual.name",     "manual.files",         "heading.common",
                                  "heading.options", "heading.examples"};
    for (const char* heading :
         {"name", "synopsis", "description", "commands", "options", "examples", "files", "environment", "exit"})
        keys.push_back(std::string("manual.heading.") + heading);
    for (const OptionSpec& option : all_options()) keys.push_back("option." + std::string(option.word));
    for (const CommandSpec& command : all_commands()) {
        const std::string key = "command." + std::string(command.word);
        keys.emplace_back(heading_of(command.group));
        keys.push_back(key);
        for (std::size_t i = 1; i <= command.examples.size(); ++i)
            keys.push_back(key + ".example-" + std::to_string(i));
    }
    return keys;
}

}  // namespace

TEST_CASE("every command, option and example is explained, and nothing else is") {
    const Messages english = words(Language::english);
    std::set<std::string> known;
    for (const std::string& key : keys()) {
        INFO(key);
        CHECK(english.has(key));
        known.insert(key);
    }
    for (const auto& [key, text] : english.all()) {
        INFO(key);
        CHECK((known.contains(key) || (key.ends_with(".more") && known.contains(key.substr(0, key.size() - 5)))));
    }
}

TEST_CASE("every command has an example, which begins with its word") {
    for (const CommandSpec& command : all_commands()) {
        INFO(command.word);
        CHECK_FALSE(command.examples.empty());
        for (const std::string_view example : command.examples) CHECK(example.starts_with(command.word));
    }
}

TEST_CASE("usage tells what must be given from what may be") {
    CHECK(usage_of(*find_command("check")).starts_with("check [ID] [FILE...]"));
    CHECK(usage_of(spec_of(OptionName::jobs)) == "--jobs N");
    CHECK(usage_of(spec_of(OptionName::json)) == "--json");
}

TEST_CASE("no page of help is wider than the terminal") {
    const Language language = GENERATE(Language::english, Language::korean);
    const Messages all = words(language);
    const Look look{false, 80};
    std::string pages = help_overview("socklings", all, look);
    for (const CommandSpec& command : all_commands()) pages += help_of(command, "socklings", all, look);
    std::istringstream lines(pages);
    for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK(display_width(line) <= 80);
    }
}
