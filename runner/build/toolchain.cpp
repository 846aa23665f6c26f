#include "build/toolchain.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <sstream>
#include <string_view>

#include "sys/child.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

std::string identity_of(const fs::path& program) {
    struct stat status {};
    if (stat(program.c_str(), &status) == -1) throw system_error(program.string());
    std::ostringstream out;
    out << fs::canonical(program).string() << ' ' << status.st_size << ' ' << status.st_mtim.tv_sec << '.'
        << status.st_mtim.tv_nsec << '\n';
    return out.str();
}

/// The package of gcc, g++, clang, clang++, of which each may have its version behind it: "g++-13". Empty: it is none.
std::string package_of(const std::string& program) {
    const std::size_t end = std::min(program.find('-'), program.size());
    const std::string name = program.substr(0, end), version = program.substr(end);
    const bool known = name == "gcc" || name == "g++" || name == "clang" || name == "clang++";
    const bool versioned = version.size() > 1 && version.find_first_not_of("0123456789", 1) == std::string::npos;
    if (!known || !(version.empty() || versioned)) return {};
    return (name == "clang++" ? "clang" : name) + version;
}

Error missing(const std::string& program, const std::string& chosen_by, SourceLanguage language) {
    if (!chosen_by.empty())
        return told_error("error.no-chosen-compiler", {{"program", program}, {"variable", chosen_by}});
    if (const auto package = package_of(program); !package.empty())
        return told_error("error.no-compiler", {{"program", program}, {"package", package}});
    if (language == SourceLanguage::c) return told_error("error.no-such-c-compiler", {{"program", program}});
    return told_error("error.no-such-cpp-compiler", {{"program", program}});
}

/// The major version: "x86_64-linux-gnu-gcc-12" has it in its name; another is asked, which takes a process.
int gcc_version(const Compiler& compiler) {
    const auto dash = compiler.name.rfind('-');
    if (const int version = dash == std::string::npos ? 0 : std::atoi(compiler.name.c_str() + dash + 1)) return version;
    Command command{.arguments = compiler.command};
    command.arguments.push_back("-dumpversion");
    return std::atoi(run_to_end(command).output.c_str());
}

}  // namespace

Compiler find_compiler(const Toolchain& toolchain, SourceLanguage language) {
    const bool c = language == SourceLanguage::c;
    const char* variable = c ? "CC" : "CXX";
    std::string chosen = c ? toolchain.cc : toolchain.cxx, chosen_by;
    if (const char* value = std::getenv(variable); chosen.empty() && value && *value) {
        chosen = value;
        chosen_by = variable;
    }
    Compiler compiler{words_of(chosen), language, false, {}, {}};
    if (compiler.command.empty()) compiler.command = {c ? "gcc" : "g++"};
    for (const auto& word : compiler.command) {
        const auto path = find_program(word);
        if (!path && &word == &compiler.command.front()) throw missing(word, chosen_by, language);
        compiler.identity += path ? identity_of(*path) : word + '\n';
        if (path) compiler.name = fs::canonical(*path).filename();
    }
    compiler.clang = compiler.name.find("clang") != std::string::npos;
    return compiler;
}

SourceLanguage language_of(const fs::path& source) {
    const auto ending = source.extension();
    if (ending == ".c") return SourceLanguage::c;
    if (ending == ".cpp" || ending == ".cc" || ending == ".cxx") return SourceLanguage::cpp;
    throw told_error("error.no-source", {{"file", source.string()}});
}

std::vector<std::string> common_flags(const Compiler& compiler) {
    std::vector<std::string> flags{
        compiler.language == SourceLanguage::c ? "-std=gnu17" : "-std=gnu++20", "-O0", "-g", "-Wall", "-Wextra",
        "-fno-omit-frame-pointer", "-pthread",
        // Ubuntu's gcc has the first two on, Debian's has not. An overflow shall end, and printf(buffer) be warned of,
        // at the same place everywhere. Fortified calls would bear other names than the learner wrote.
        "-fstack-protector-strong", "-Wformat-security", "-U_FORTIFY_SOURCE",
        // Always: the plain text is got from it, so that one cached run serves both.
        "-fdiagnostics-color=always"};
    if (!compiler.clang) flags.emplace_back("-fdiagnostics-urls=never");
    return flags;
}

std::vector<std::string> lenient_flags(const Compiler& compiler) {
    if (compiler.language != SourceLanguage::c) return {};
    if (compiler.clang)
        return {"-Wno-unknown-warning-option",
                "-Wno-error=implicit-function-declaration",
                "-Wno-error=implicit-int",
                "-Wno-error=int-conversion",
                "-Wno-error=incompatible-pointer-types",
                "-Wno-error=incompatible-function-pointer-types",
                "-Wno-error=return-mismatch",
                "-Wno-error=return-type"};
    // -fpermissive is for C only since GCC 14; an older one would warn of it.
    if (gcc_version(compiler) >= 14) return {"-fpermissive"};
    return {};
}

std::vector<std::string> compiler_environment(const fs::path& temporary) {
    // GCC's manual, "Environment Variables Affecting GCC"; clang knows the same.
    constexpr std::array<std::string_view, 16> left_out{"CPATH",
                                                        "C_INCLUDE_PATH",
                                                        "CPLUS_INCLUDE_PATH",
                                                        "LIBRARY_PATH",
                                                        "GCC_EXEC_PREFIX",
                                                        "COMPILER_PATH",
                                                        "GCC_COMPARE_DEBUG",
                                                        "DEPENDENCIES_OUTPUT",
                                                        "SUNPRO_DEPENDENCIES",
                                                        "SOURCE_DATE_EPOCH",
                                                        "GCC_COLORS",
                                                        "GCC_EXTRA_DIAGNOSTIC_OUTPUT",
                                                        "LC_ALL",
                                                        "LANGUAGE",
                                                        "TMPDIR",
                                                        "LD_RUN_PATH"};
    std::vector<std::string> environment;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view text = *entry;
        if (std::find(left_out.begin(), left_out.end(), text.substr(0, text.find('='))) == left_out.end())
            environment.emplace_back(text);
    }
    environment.push_back("LC_ALL=C");
    environment.push_back("TMPDIR=" + temporary.string());
    return environment;
}

}  // namespace socklings
