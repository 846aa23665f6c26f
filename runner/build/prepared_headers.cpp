#include "build/prepared_headers.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "build/fingerprint.hpp"
#include "sys/error.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

void skip_blanks(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(" \t\r"), text.size())); }

bool skip(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

/// Skips blanks, line breaks and comments. False: a comment has no end.
bool skip_to_code(std::string_view& text) {
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        if (text.starts_with("//")) {
            text.remove_prefix(std::min(text.find('\n'), text.size()));
        } else if (text.starts_with("/*")) {
            const auto end = text.find("*/", 2);
            if (end == text.npos) return false;
            text.remove_prefix(end + 2);
        } else {
            return true;
        }
    }
}

/// Takes "#include <name>" and the rest of its line. Nothing: something else stands here.
std::optional<std::string> take_include(std::string_view& text) {
    std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t length = line.size();
    if (!skip(line, "#")) return {};
    skip_blanks(line);
    if (!skip(line, "include")) return {};
    skip_blanks(line);
    const auto end = line.find('>');
    if (!line.starts_with('<') || end == line.npos) return {};
    const std::string name(line.substr(0, end + 1));
    line.remove_prefix(end + 1);
    skip_blanks(line);
    if (!line.empty() && !line.starts_with("//")) return {};
    text.remove_prefix(length);
    return "#include " + name + "\n";
}

/// Nothing: its headers are not to be prepared.
std::optional<std::string> includes_of(const Compiler& compiler, const fs::path& source) {
    if (compiler.language != SourceLanguage::cpp || compiler.clang) return {};
    const auto text = read_file(source);
    std::string includes = text ? leading_includes(*text) : "";
    if (includes.empty()) return {};
    return includes;
}

fs::path header_in(const fs::path& folder, const Compiler& compiler, const std::string& includes) {
    Fingerprint fingerprint;
    for (const auto& word : compiler.command) fingerprint.add(word);
    fingerprint.add(compiler.identity);
    for (const auto& flag : common_flags(compiler)) fingerprint.add(flag);
    fingerprint.add(includes);
    return folder / (fingerprint.hex() + ".hpp");
}

fs::path compiled(const fs::path& header) { return header.string() + ".gch"; }
fs::path unfinished(const fs::path& header) { return header.string() + ".new"; }

}  // namespace

std::string leading_includes(std::string_view source) {
    std::string includes;
    while (skip_to_code(source)) {
        const auto include = take_include(source);
        if (!include) break;
        includes += *include;
    }
    return includes;
}

std::optional<fs::path> prepared_header(const fs::path& folder, const Compiler& compiler, const fs::path& source) {
    if (folder.empty()) return {};
    const auto includes = includes_of(compiler, source);
    if (!includes) return {};
    fs::path header = header_in(folder, compiler, *includes);
    if (access(compiled(header).c_str(), R_OK) == -1) return {};
    return header;
}

PreparedHeaders::PreparedHeaders(const fs::path& base) : folder_(".new-headers-", base) {}

void PreparedHeaders::prepare(const std::vector<fs::path>& sources, const Toolchain& toolchain) {
    if (compiler_ || sources.size() != 1 || language_of(sources.front()) != SourceLanguage::cpp) return;
    const Compiler compiler = find_compiler(toolchain, SourceLanguage::cpp);
    const auto includes = includes_of(compiler, sources.front());
    if (!includes) return;
    header_ = header_in(folder(), compiler, *includes);
    std::error_code error;
    fs::create_directories(folder(), error);  // the cache drops what was not used for an hour
    if (fs::exists(header_, error)) return;   // there, or gcc could not make it
    // One set is enough, and each takes tens of megabytes.
    for (const auto& old : fs::directory_iterator(folder(), error)) fs::remove(old.path(), error);
    write_file_atomically(header_, *includes);

    // The learner's own program, saved meanwhile, comes first.
    Command command{.arguments = {"nice", "-n", "5"}};
    command.arguments.insert(command.arguments.end(), compiler.command.begin(), compiler.command.end());
    for (const auto& flag : common_flags(compiler)) command.arguments.push_back(flag);
    for (const auto& word : {std::string("-x"), std::string("c++-header"), header_.string(), std::string("-o"),
                             unfinished(header_).string()})
        command.arguments.push_back(word);
    command.environment = compiler_environment(folder());
    const BuildLimits limits;
    command.limits = {{RLIMIT_CPU, limits.cpu_s},
                      {RLIMIT_AS, limits.memory_bytes},
                      {RLIMIT_FSIZE, limits.file_bytes},
                      {RLIMIT_CORE, 0}};
    // What it says, the program's own compilation says again.
    const Fd nowhere(open("/dev/null", O_WRONLY | O_CLOEXEC));
    if (!nowhere) throw system_error("/dev/null");
    command.output = nowhere.get();
    compiler_.emplace(Child::start(command));
}

void PreparedHeaders::advance() {
    if (!compiler_) return;
    const auto status = compiler_->try_wait();
    if (!status) return;
    compiler_.reset();
    std::error_code error;
    if (status->success()) fs::rename(unfinished(header_), compiled(header_), error);
}

}  // namespace socklings
