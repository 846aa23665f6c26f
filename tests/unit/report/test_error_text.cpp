#include "report/error_text.hpp"

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
    const std::string what =
        GENERATE(as<std::string>{}, "", "pidfd_open: Too many open files", "error.nobody-knows?a=b");
    const ErrorText text = error_text(what, messages(Language::korean));
    CHECK(text.message == what);
    CHECK(text.advice.empty());
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
