#include "report/error_text.hpp"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "catch.hpp"
#include "sys/error.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

const fs::path source_dir = SOCKLINGS_SOURCE_DIR;

Messages messages(Language language) { return {content_of(source_dir / "texts/messages.json"), language}; }

}  // namespace

TEST_CASE("an error becomes words in the language of the learner") {
    const Error error = told_error("error.no-compiler", {{"program", "gcc"}, {"package", "gcc"}});
    CHECK(std::string(error.what()) == "error.no-compiler?package=gcc&program=gcc");
    const ErrorText english = error_text(error.what(), messages(Language::english));
    CHECK(english.message == "the compiler gcc is not installed");
    CHECK(english.advice == "Install it with: sudo apt-get install gcc libc6-dev");
    const ErrorText korean = error_text(error.what(), messages(Language::korean));
    CHECK(korean.message == "gcc 컴파일러가 설치되어 있지 않습니다");
    CHECK(korean.advice.find("apt-get install gcc") != std::string::npos);
}

TEST_CASE("any detail comes through as it was") {
    const std::string odd =
        GENERATE(as<std::string>{}, "", "a=b&c?d", "100 %", "%3D", "두 칸", "line\nline", "%4", "\xff");
    const Error error = told_system_error("error.cannot-start", {{"program", odd}}, ENOENT);
    CHECK(error_text(error.what(), messages(Language::english)).message ==
          "cannot start " + odd + ": No such file or directory");
}

TEST_CASE("what is no key of a message is said as it is") {
    const std::string what = GENERATE(as<std::string>{}, "", "pidfd_open: Level 3 halted", "why?a=b");
    const ErrorText text = error_text(what, messages(Language::korean));
    CHECK(text.message == what);
    CHECK(text.advice.empty());
}

TEST_CASE("an error whose words are not there can still be read") {
    const std::string what = told_system_error("error.unreadable-text", {{"file", "/a/b&c"}}, ENOENT).what();
    CHECK(error_without_words(what) == "unreadable text (file: /a/b&c, reason: No such file or directory)");
    CHECK(error_without_words("error.no-cache") == "no cache");
    CHECK(error_without_words("what? a=b") == "what? a=b");
    CHECK(error_text("error.nobody-knows?a=b", messages(Language::korean)).message == "nobody knows (a: b)");
}

TEST_CASE("a reason of the system is told in the language of the learner") {
    const Messages korean = messages(Language::korean);
    const Error error = told_system_error("error.cannot-start", {{"program", "gcc"}}, EACCES);
    CHECK(error_text(error.what(), korean).message == "gcc 프로그램을 시작할 수 없습니다: 권한이 없습니다");
    CHECK(error_text(system_error("pipe", EMFILE).what(), korean).message ==
          "pipe: 한 프로그램이 연 파일이 너무 많습니다");
    CHECK(with_known_reason("Is a directory", korean) == "폴더입니다");
    CHECK(with_known_reason("This Is a directory", korean) == "This Is a directory");
    CHECK(with_known_reason("Level 3 halted", korean) == "Level 3 halted");
    CHECK(with_known_reason("x: Is a directory", messages(Language::english)) == "x: Is a directory");
}

TEST_CASE("the English of every reason is the system's") {
    std::set<std::string> there;
    const Messages all = messages(Language::english);
    for (const auto& [key, text] : all.all()) {
        if (key.starts_with("errno.")) there.insert(key + " " + text.en);
    }
    std::set<std::string> system;
    constexpr int last = 133;
    for (int code = 1; code <= last; ++code) {
        const char* name = strerrorname_np(code);
        if (name) system.insert(std::string("errno.") + name + " " + std::strerror(code));
    }
    CHECK(there.size() >= 15);
    for (const std::string& one : there) {
        INFO(one);
        CHECK(system.contains(one));
    }
}

TEST_CASE("every error that is told has its words, with the details that it gives, and no words are for none") {
    const Messages all = messages(Language::english);
    std::set<std::string> told;
    static const std::regex use(R"re(told_(system_)?error\(\s*"([a-z.-]+)"([^;]*);)re");
    static const std::regex detail(R"re(\{"([a-z]+)",)re"), placeholder(R"(\{([a-z]+)\})");
    for (const auto& entry : fs::recursive_directory_iterator(source_dir / "runner")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string code = content_of(entry.path());
        for (std::sregex_iterator at(code.begin(), code.end(), use), end; at != end; ++at) {
            const std::string key = (*at)[2], arguments = (*at)[3];
            INFO(entry.path() << ": " << key);
            CHECK(all.has(key));
            told.insert(key);
            std::set<std::string> given, wanted;
            if ((*at)[1].matched) given.insert("reason");
            for (std::sregex_iterator d(arguments.begin(), arguments.end(), detail); d != end; ++d)
                given.insert((*d)[1]);
            const std::string words = all.say(key) + all.say(key + ".try");
            for (std::sregex_iterator p(words.begin(), words.end(), placeholder); p != end; ++p) wanted.insert((*p)[1]);
            CHECK(given == wanted);
        }
    }
    CHECK_FALSE(told.empty());
    for (const auto& [key, text] : all.all()) {
        INFO(key);
        if (!key.starts_with("error.")) continue;
        const std::string own = key.ends_with(".try") ? key.substr(0, key.size() - 4) : key;
        CHECK(told.contains(own));
    }
}
