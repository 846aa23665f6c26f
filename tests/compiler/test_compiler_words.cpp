#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <stdexcept>

#include "../golden/golden.hpp"
#include "build/build.hpp"
#include "build/messages.hpp"
#include "catch.hpp"
#include "judge/catalogue.hpp"
#include "judge/compiler_words.hpp"
#include "sys/child.hpp"
#include "sys/files.hpp"

// sources/ holds programs with the mistakes of beginners, said/ what compilers say of them: the messages' first lines,
// as gcc 12 and clang 14 printed them, and in newer.txt the wordings of later ones.
using namespace socklings;

namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(SOCKLINGS_SOURCE_DIR) / "tests" / "compiler";

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

const CompilerWords& words() {
    static const CompilerWords read =
        parse_compiler_words(text_of(fs::path(SOCKLINGS_SOURCE_DIR) / "texts" / "compiler.json"));
    return read;
}

Dialect dialect_of(const std::string& file) { return file.ends_with(".c") ? Dialect::c : Dialect::cpp; }

std::string source_of(const std::string& file) {
    const fs::path path = folder / "sources" / file;
    return fs::is_regular_file(path) ? text_of(path) : "";
}

BuildMessage message_of(const CompilerMessage& one) {
    return {one.file, one.line, one.column, one.kind, one.text, one.option, {}};
}

/// Every message of a file in said/, each parsed by itself.
std::vector<BuildMessage> messages_in(const std::string& name) {
    std::vector<BuildMessage> messages;
    std::istringstream in(text_of(folder / "said" / name));
    for (std::string line; std::getline(in, line);) {
        const auto parsed = parse_messages(line);
        INFO(line);
        REQUIRE(parsed.size() == 1);
        messages.push_back(message_of(parsed.front()));
    }
    return messages;
}

Phrase explained(const BuildMessage& message) {
    return explain(words(), dialect_of(message.file.empty() ? ".c" : message.file), message,
                   SourceCode(source_of(message.file)));
}

std::string rendered(const Phrase& phrase, Language language) {
    Catalogue catalogue;
    catalogue.phrases = words().texts;
    return render(catalogue, phrase, language);
}

/// The code of what is explained first of a program that is compiled here and now.
std::string explained_first(const std::string& file, const Toolchain& toolchain) {
    const TempFolder place;
    BuildOptions options;
    options.toolchain = toolchain;
    options.cache = place.path() / "cache";
    const fs::path source = place.path() / file;
    write_file_atomically(source, source_of(file));
    const BuildResult result = build({source}, options);
    std::vector<BuildMessage> messages;
    for (const CompilerMessage& one : result.diagnostics) messages.push_back(message_of(one));
    explain_messages(words(), dialect_of(file), messages, {{source.string(), source_of(file)}});
    for (const BuildMessage& message : messages) {
        if (!message.explanation.code.empty()) return message.explanation.code;
    }
    return "";
}

std::set<std::string> names_in(const std::string& text) {
    const auto names = placeholders(text);
    return {names.begin(), names.end()};
}

}  // namespace

TEST_CASE("what compilers say is explained in both languages") {
    std::string page;
    for (const char* name : {"gcc-12.txt", "clang-14.txt", "newer.txt"}) {
        page += std::string(page.empty() ? "" : "\n") + "# " + name + "\n\n";
        std::set<std::string> told;
        for (const BuildMessage& message : messages_in(name)) {
            const Phrase phrase = explained(message);
            const std::string english = rendered(phrase, Language::english);
            if (!told.insert(phrase.code.empty() ? message.text : english).second) continue;
            page +=
                message.file + ":" + std::to_string(message.line) + ": " + message.kind + ": " + message.text + "\n";
            if (phrase.code.empty()) continue;
            page += "    " + phrase.code + "\n    " + english + "\n    " + rendered(phrase, Language::korean) + "\n";
        }
    }
    check_golden("compiler-words.txt", page);
}

TEST_CASE("every rule has a message that it explains") {
    std::set<std::string> used;
    for (const char* name : {"gcc-12.txt", "clang-14.txt", "newer.txt"}) {
        for (const BuildMessage& message : messages_in(name)) used.insert(explained(message).code);
    }
    for (const MessageRule& rule : words().rules) {
        INFO(rule.id);
        CHECK(used.contains("compiler." + rule.id));
    }
}

TEST_CASE("no placeholder is left in an explanation") {
    for (const char* name : {"gcc-12.txt", "clang-14.txt", "newer.txt"}) {
        for (const BuildMessage& message : messages_in(name)) {
            const Phrase phrase = explained(message);
            for (const Language language : {Language::english, Language::korean}) {
                const std::string text = rendered(phrase, language);
                INFO(message.text << "\n" << text);
                CHECK(placeholders(text).empty());
            }
        }
    }
}

TEST_CASE("explanations are one short, calm sentence in each language") {
    for (const auto& [code, text] : words().texts) {
        INFO(code << "\n" << text.en << "\n" << text.ko);
        std::istringstream in(text.en);
        CHECK(std::distance(std::istream_iterator<std::string>(in), {}) <= 25);
        CHECK(names_in(text.en) == names_in(text.ko));
        for (const char* blame : {"forgot", "illegal", "fatal", "simply", "just ", "당신", "해요", "오류"}) {
            CHECK(text.en.find(blame) == std::string::npos);
            CHECK(text.ko.find(blame) == std::string::npos);
        }
    }
}

TEST_CASE("programs that are compiled here are explained, by gcc and by clang") {
    struct Expected {
        const char* file;
        const char* gcc;
        const char* clang;
    };
    // What both compilers find first is one thing; they do not always point at the same place.
    const std::vector<Expected> programs{
        {"colon.c", "colon", "colon"},
        {"prototype-semicolon.c", "prototype-semicolon", "semicolon-here"},
        {"class-semicolon.cpp", "struct-semicolon", "struct-semicolon"},
        {"define-semicolon.c", "define-semicolon", "define-semicolon"},
        {"apostrophe.c", "apostrophe-open", "unfinished-clang"},
        {"brace-missing.c", "brace-missing", "brace-missing"},
        {"brace-too-early.c", "brace-too-many", "brace-too-many"},
        {"brace-too-many.c", "brace-too-many", "brace-too-many"},
        {"comment-open.c", "comment-open", "comment-open"},
        {"else-alone.c", "else-alone", "else-alone"},
        {"formats.c", "format-text-for-number", "format-text-for-number"},
        {"functions.cpp", "function-inside", "function-inside"},
        {"gets.c", "gets", "gets"},
        {"header-mistyped.c", "header-mistyped", "header-mistyped"},
        {"headers.c", "header", "header"},
        {"look-alikes.c", "look-alike", "look-alike"},
        {"names.c", "mistyped-name", "mistyped-name"},
        {"names.cpp", "std-name", "std-name"},
        {"no-main.c", "no-main", "no-main"},
        {"operators.c", "not-equal-c", "not-equal"},
        {"outside.cpp", "outside-function", "brace-too-many"},
        {"parentheses.c", "parenthesis-missing", "parenthesis-missing"},
        {"pointers.c", "bytes-of-number", "bytes-of-number"},
        {"prototype-body.c", "prototype-body", "prototype-body-clang"},
        {"semicolons.c", "semicolon-above", "semicolon-here"},
        {"semicolons-between.c", "semicolon-above", "semicolon-here"},
        {"semicolons.cpp", "semicolon-here", "semicolon-here"},
        {"sockets.c", "sockaddr-value", "sockaddr-value-type"},
        {"sockets.cpp", "sockaddr-cast-type", "no-match-sockaddr"},
        {"struct-semicolon.c", "struct-semicolon", "struct-semicolon"},
        {"typed.c", "mistyped-type", "mistyped-type"},
        {"undefined.c", "link-undefined", "link-undefined"},
        {"void-main.c", "main-type", "main-type"},
        {"void-main.cpp", "main-type", "main-type"},
        {"windows-header.c", "windows-header", "windows-header"},
    };
    for (const Expected& one : programs) {
        INFO(one.file);
        CHECK(explained_first(one.file, {"gcc", "g++"}) == std::string("compiler.") + one.gcc);
        if (find_program("clang++"))
            CHECK(explained_first(one.file, {"clang", "clang++"}) == std::string("compiler.") + one.clang);
    }
    if (!find_program("clang++")) WARN("skipped with clang: it is not installed");
}

TEST_CASE("the first error is explained, else the first warning of each kind that has an explanation") {
    const BuildMessage unused{"a.c", 2, 0, "warning", "unused variable 'a'", "", {}};
    const BuildMessage unknown{"a.c", 3, 0, "warning", "words that nobody knows", "", {}};
    const BuildMessage error{"a.c", 4, 0, "error", "'else' without a previous 'if'", "", {}};
    std::vector<BuildMessage> warnings{unknown, unused, unused};
    explain_messages(words(), Dialect::c, warnings, {});
    CHECK(warnings[0].explanation == Phrase{});
    CHECK(warnings[1].explanation.code == "compiler.unused-variable");
    CHECK(warnings[2].explanation == Phrase{});

    const auto undeclared = [](const char* name) {
        return BuildMessage{"a.c", 5, 0, "warning", "implicit declaration of function '" + std::string(name) + "'",
                            "",    {}};
    };
    std::vector<BuildMessage> headers{undeclared("close"), undeclared("memset"), undeclared("write")};
    explain_messages(words(), Dialect::c, headers, {});
    CHECK(headers[0].explanation.arguments.at("header") == "unistd.h");
    CHECK(headers[1].explanation.arguments.at("header") == "string.h");
    CHECK(headers[2].explanation == Phrase{});

    std::vector<BuildMessage> both{unused, error, error};
    explain_messages(words(), Dialect::c, both, {{"a.c", "\n\n\nelse\n"}});
    CHECK(both[0].explanation == Phrase{});
    CHECK(both[2].explanation == Phrase{});
}

TEST_CASE("a #define that ends in a semicolon is to blame where its name stands") {
    const auto code = [](const std::string& source) {
        const BuildMessage error{"a.c", 2, 8, "error", "expected ']' before ';' token", "", {}};
        return explain(words(), Dialect::c, error, SourceCode(source)).code;
    };
    for (const char* define : {"#define N 4;", "#define  N 4;", "#define\tN\t4;"}) {
        INFO(define);
        CHECK(code(std::string(define) + "\nint a[N];\n") == "compiler.define-semicolon");
        CHECK(code(std::string(define) + "\nint a[NUMBER;\n") != "compiler.define-semicolon");
    }
}

TEST_CASE("the file of explanations is read strictly") {
    const auto complaint = [](const std::string& messages) {
        try {
            (void)parse_compiler_words(R"({"format_version": 1, "headers": {"c": {}, "c++": {}}, "calls": {},
                "directives": {}, "known": ["main"], "messages": [)" +
                                       messages + "]}");
            return std::string();
        } catch (const std::invalid_argument& error) {
            return std::string(error.what());
        }
    };
    CHECK(complaint(R"({"id": "a", "patterns": ["x"], "en": "x", "ko": "x"})").empty());
    CHECK(complaint(R"({"id": "a", "patterns": ["x"], "en": "x"})").find("/messages/0") != std::string::npos);
    CHECK(complaint(R"({"id": "a", "patterns": ["x"], "en": "x", "ko": "x", "needs": ["heade"]})").find("header") !=
          std::string::npos);
    CHECK(complaint(R"({"id": "a", "patterns": [], "en": "x", "ko": "x"})").find("patterns") != std::string::npos);
    const std::string twice = R"({"id": "a", "patterns": ["x"], "en": "x", "ko": "x"})";
    CHECK(!complaint(twice + "," + twice).empty());
}
