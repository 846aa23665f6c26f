#include "commands/context.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "command_line/as_typed.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {
namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// Colours only where a terminal shows them and nobody said no (https://no-color.org).
Look look_of_stdout() {
    constexpr std::size_t narrowest = 60, widest = 110;
    Look look;
    if (!isatty(STDOUT_FILENO)) return look;
    look.colour = environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        look.columns = std::clamp<std::size_t>(size.ws_col, narrowest, widest);
        look.terminal_columns = size.ws_col;
    }
    return look;
}

/// What `parse` makes of a file below texts/, which belongs to the installation.
template <class Parse>
auto read_text(const std::filesystem::path& file, const Parse& parse) {
    const auto text = read_file(file);
    if (!text) throw told_system_error("error.unreadable-text", {{"file", file.string()}});
    try {
        return parse(*text);
    } catch (const std::invalid_argument& error) {
        throw told_error("error.unreadable-text", {{"file", file.string()}, {"reason", error.what()}});
    }
}

Messages read_messages(const std::filesystem::path& file, const std::string& program, Language language) {
    return read_text(file, [&](const std::string& text) { return Messages(as_typed(text, program), language); });
}

}  // namespace

Language choose_language(const Options& options) {
    if (options.language) return *options.language;
    for (const char* name : {"SOCKLINGS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        std::string_view value = environment(name);
        if (!value.empty()) return value.starts_with("ko") ? Language::korean : Language::english;
    }
    return Language::english;
}

Context make_context(Options options) {
    Place place = find_place();
    Language language = choose_language(options);
    std::string program = program_as_typed(environment("SOCKLINGS_TYPED"));  // the launcher's
    Messages messages = read_messages(place.home / "texts" / "messages.json", program, language);
    return {std::move(options), std::move(place), std::move(program), std::move(messages), look_of_stdout()};
}

Messages Context::help_words() const {
    return read_messages(place.home / "texts" / "help.json", program, messages.language());
}

Catalogue Context::catalogue() const {
    return words ? *words : read_text(place.home / "texts" / "findings.json", [this](const std::string& text) {
        return parse_catalogue(as_typed(text, program));
    });
}

CompilerWords Context::compiler_words() const {
    return read_text(place.home / "texts" / "compiler.json", parse_compiler_words);
}

void print(const std::string& text) {
    if (!write_all(STDOUT_FILENO, text)) throw told_system_error("error.no-output");
}

}  // namespace socklings
