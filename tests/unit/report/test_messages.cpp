#include "report/messages.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "catch.hpp"

using namespace socklings;

namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

const std::filesystem::path source_dir = SOCKLINGS_SOURCE_DIR;

std::set<std::string> placeholder_names(const std::string& text) {
    std::set<std::string> names;
    static const std::regex placeholder(R"(\{([a-z]+)[|}])");
    for (std::sregex_iterator at(text.begin(), text.end(), placeholder), end; at != end; ++at) names.insert((*at)[1]);
    return names;
}

}  // namespace

TEST_CASE("placeholders are filled; what has no argument stays") {
    CHECK(fill("{a} and {b}", {{"a", "1"}}) == "1 and {b}");
    CHECK(fill("{n} {n|byte|bytes}", {{"n", "1"}}) == "1 byte");
    CHECK(fill("{n} {n|byte|bytes}", {{"n", "0"}}) == "0 bytes");
    CHECK(fill("{a}", {{"a", "{a}"}}) == "{a}");
    CHECK(fill("f() { {a}", {{"a", "x"}}) == "f() { x");
    CHECK(fill("open {", {{"a", "x"}}) == "open {");
}

TEST_CASE("what is no file of messages is refused") {
    const std::string text = GENERATE(as<std::string>{}, "", "[]", R"({"format_version": 2, "messages": {}})",
                                      R"({"format_version": 1, "messages": {"a": {"ko": "x"}}})",
                                      R"({"format_version": 1, "messages": {"a": {"en": "x", "ko": 1}}})");
    CHECK_THROWS_AS(Messages(text, Language::english), std::invalid_argument);
}

TEST_CASE("where there is no Korean text the English one is said") {
    const std::string text = R"({"format_version": 1, "messages": {"a": {"en": "x"}, "b": {"en": "y", "ko": ""}}})";
    CHECK(Messages(text, Language::korean).say("a") == "x");
    CHECK(Messages(text, Language::korean).say("b") == "y");
}

TEST_CASE("a key without words is shown itself") {
    CHECK(Messages(R"({"format_version": 1, "messages": {}})", Language::korean).say("no.such") == "no.such");
}

TEST_CASE("every message says the same in both languages, with the same values") {
    Messages messages(content_of(source_dir / "texts/messages.json"), Language::english);
    for (const auto& [key, text] : messages.all()) {
        INFO(key);
        CHECK_FALSE(text.en.empty());
        CHECK_FALSE(text.ko.empty());
        CHECK(placeholder_names(text.en) == placeholder_names(text.ko));
    }
}

TEST_CASE("every message is used, and every message that is used exists") {
    Messages messages(content_of(source_dir / "texts/messages.json"), Language::english);
    std::string code;
    for (const char* room :
         {"runner/report", "runner/watch", "runner/commands", "runner/commands/watch", "runner/learner", "runner"}) {
        for (const auto& entry : std::filesystem::directory_iterator(source_dir / room)) {
            if (entry.path().extension() == ".cpp") code += content_of(entry.path());
        }
    }
    for (const auto& [key, text] : messages.all()) {
        INFO(key);
        if (key.starts_with("error.") || key.starts_with("errno.")) continue;  // see test_error_text.cpp
        // A key that is put together has its first words and the dot in the code: "doctor." + id.
        bool composed = false;
        for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', dot + 1))
            composed = composed || code.find('"' + key.substr(0, dot + 1) + '"') != std::string::npos;
        CHECK((composed || code.find('"' + key + '"') != std::string::npos));
    }
    static const std::regex use(R"re(say\("([a-z.-]*[a-z])")re");
    for (std::sregex_iterator at(code.begin(), code.end(), use), end; at != end; ++at) {
        const std::string key = (*at)[1];
        INFO(key);
        CHECK(messages.has(key));
    }
}
