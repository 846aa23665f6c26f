#include "report/explanation.hpp"

#include <fstream>
#include <iterator>
#include <set>

#include "catch.hpp"
#include "judge/codes.hpp"

using namespace socklings;

namespace {

std::string file(const std::string& name) {
    std::ifstream stream(std::string(SOCKLINGS_SOURCE_DIR) + "/texts/" + name);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("every code of the judge's is explained, in a group with a name, without raw placeholders") {
    const Language language = GENERATE(Language::english, Language::korean);
    const Catalogue catalogue = parse_catalogue(file("findings.json"));
    const Messages messages(file("messages.json"), language);
    std::set<std::string> codes;
    for (const ExplanationGroup& group : all_explanations(catalogue, messages)) {
        CHECK(messages.has("explain.group." + group.id));
        for (const Explanation& one : group.explanations) {
            INFO(one.code << " in " << group.id);
            codes.insert(one.code);
            for (const std::string& text : {one.words.title, one.words.fact, one.words.why, one.words.remedy})
                CHECK(placeholders(text).empty());
            CHECK_FALSE(one.words.title.empty());
        }
    }
    for (const CodeKind& kind : all_codes()) {
        INFO(kind.code);
        CHECK(codes.contains(std::string(kind.code)));
    }
}

TEST_CASE("a value that only a program can give stands there as its name") {
    Catalogue catalogue;
    catalogue.findings["fd.leak"].title = {"{count} {count|connection|connections}, {thing}", "-"};
    const Messages messages(R"({"format_version": 1, "messages": {"placeholder.count": {"en": "number", "ko": "-"}}})",
                            Language::english);
    const Explanation one = explanation_of("fd.leak", catalogue, messages, {{"fd.leak", {"100-echo-server"}}});
    CHECK(one.words.title == "<number> connections, <thing>");
    CHECK(one.weight == Weight::advice);
    CHECK(one.lessons == std::vector<std::string>{"100-echo-server"});
    CHECK(explanation_of("send.short", catalogue, messages).weight == Weight::mistake);
}

TEST_CASE("what stands for a value is one word, which no line break can part") {
    const Messages messages(file("messages.json"), Language::english);
    for (const auto& [key, text] : messages.all()) {
        INFO(key);
        if (key.starts_with("placeholder.")) CHECK((text.en + text.ko).find(' ') == std::string::npos);
    }
}

TEST_CASE("every value of a finding has a name in both languages") {
    const Catalogue catalogue = parse_catalogue(file("findings.json"));
    const Messages messages(file("messages.json"), Language::english);
    for (const auto& [code, texts] : catalogue.findings) {
        const auto& [title, fact, why, remedy] = texts;
        for (const Text* text : {&title, &fact, &why, &remedy}) {
            for (const std::string& name : placeholders(text->en + text->ko)) {
                INFO(code << ": " << name);
                CHECK(messages.has("placeholder." + name));
            }
        }
    }
}
