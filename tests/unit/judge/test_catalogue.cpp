#include <set>
#include <stdexcept>

#include "catalogue_file.hpp"
#include "catch.hpp"
#include "judge/catalogue.hpp"
#include "judge/codes.hpp"

using namespace socklings;
using socklings::test::catalogue_file;

namespace {

std::string complaint(const std::string& text) {
    try {
        (void)parse_catalogue(text);
        return "";
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
}

std::set<std::string> names_in(const std::string& text) {
    const auto names = placeholders(text);
    return {names.begin(), names.end()};
}

}  // namespace

TEST_CASE("every code has its texts, and no text is for an unknown code") {
    std::set<std::string> known, said;
    for (const CodeKind& one : all_codes()) known.insert(std::string(one.code));
    for (const auto& [code, texts] : catalogue_file().findings) said.insert(code);
    CHECK(known.size() == all_codes().size());
    CHECK(said == known);

    std::set<std::string> phrases(phrase_codes().begin(), phrase_codes().end()), said_phrases;
    for (const auto& [code, text] : catalogue_file().phrases) said_phrases.insert(code);
    CHECK(phrases.size() == phrase_codes().size());
    CHECK(said_phrases == phrases);
}

TEST_CASE("both languages say the same values in the fact") {
    for (const auto& [code, texts] : catalogue_file().findings) {
        INFO(code);
        CHECK(names_in(texts.fact.en) == names_in(texts.fact.ko));
    }
    for (const auto& [code, text] : catalogue_file().phrases) {
        INFO(code);
        CHECK(names_in(text.en) == names_in(text.ko));
    }
}

TEST_CASE("texts are short and calm") {
    for (const auto& [code, texts] : catalogue_file().findings) {
        INFO(code);
        for (const Text* const one : {&texts.title, &texts.fact, &texts.why, &texts.remedy}) {
            for (const std::string& words : {one->en, one->ko}) {
                INFO(words);
                CHECK(words.find('!') == std::string::npos);
                for (const char* blame : {"forgot", "illegal", "fatal", "simply", "당신"})
                    CHECK(words.find(blame) == std::string::npos);
            }
        }
        CHECK(texts.title.en.back() != '.');
        CHECK(texts.title.ko.back() != '.');
        std::size_t spaces = 0;
        for (const char c : texts.why.en) spaces += c == ' ' ? 1 : 0;
        CHECK(spaces < 35);
    }
}

TEST_CASE("advice says when it breaks") {
    for (const CodeKind& one : all_codes()) {
        if (!one.advice) continue;
        INFO(one.code);
        const std::string& why = catalogue_file().findings.at(std::string(one.code)).why.en;
        if (one.code == "fd.not-closed") {  // a step of some lessons: it may not say that all works
            CHECK(why.find("Works here") == std::string::npos);
            continue;
        }
        CHECK(why.starts_with("Works here"));
        CHECK(why.find("breaks when") != std::string::npos);
    }
}

TEST_CASE("placeholders are filled") {
    Catalogue catalogue;
    catalogue.findings["a.b"] = {
        {"{n} {n|byte|bytes}", "{n}바이트"}, {"{call}", "{call}"}, {"a {", "}"}, {"{missing}", "x"}};
    catalogue.phrases["p"] = {"port {port}", "{port}번 포트"};
    Finding finding;
    finding.code = "a.b";
    finding.arguments = {{"n", "1"}, {"call", "recv(4) = {n}"}};

    const RenderedFinding english = render(catalogue, finding, Language::english);
    CHECK(english.title == "1 byte");
    CHECK(english.fact == "recv(4) = {n}");
    CHECK(english.why == "a {");
    CHECK(english.remedy == "{missing}");
    finding.arguments["n"] = "2";
    CHECK(render(catalogue, finding, Language::english).title == "2 bytes");
    CHECK(render(catalogue, finding, Language::korean).title == "2바이트");
    CHECK(render(catalogue, Phrase{"p", {{"port", "9090"}}}, Language::korean) == "9090번 포트");

    finding.code = "un.known";
    CHECK(render(catalogue, finding, Language::english).title == "un.known");
    CHECK(placeholders("{a} {b|x|y} {a}") == std::vector<std::string>{"a", "b", "a"});
}

TEST_CASE("a catalogue is read strictly") {
    const std::string text = R"({"en": "x", "ko": "x"})";
    const std::string finding =
        R"({"title": )" + text + R"(, "fact": )" + text + R"(, "why": )" + text + R"(, "try": )" + text + "}";
    CHECK(complaint(R"({"format_version": 1, "findings": {"a": )" + finding + R"(}, "phrases": {"p": )" + text + "}}")
              .empty());
    CHECK(complaint("{").find("texts/findings.json") == 0);
    CHECK(!complaint(R"({"format_version": 2, "findings": {}, "phrases": {}})").empty());
    CHECK(!complaint(R"({"format_version": 1, "findings": {}})").empty());
    CHECK(complaint(R"({"format_version": 1, "findings": {}, "phrases": {"p": {"en": "x"}}})").find("/phrases/p") !=
          std::string::npos);
    CHECK(complaint(R"({"format_version": 1, "findings": {"a": {"title": )" + text + R"(}}, "phrases": {}})")
              .find("/findings/a") != std::string::npos);
    CHECK(!complaint(R"({"format_version": 1, "findings": {"a": )" + finding + R"(, "a": )" + finding +
                     R"(}, "phrases": {}})")
               .empty());
}
