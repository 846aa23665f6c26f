#include "commands/context.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <utility>

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

std::string read_text(const std::filesystem::path& path) {
    auto text = read_file(path);
    if (!text) throw system_error("cannot read " + path.string());
    return *text;
}

Messages read_messages(const std::filesystem::path& file, Language language) {
    try {
        return {read_text(file), language};
    } catch (const std::invalid_argument& error) {
        throw Error(file.string() + ": " + error.what(), "Install socklings again.");
    }
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
    Messages messages = read_messages(place.home / "texts" / "messages.json", language);
    return {std::move(options), std::move(place), std::move(messages), look_of_stdout()};
}

Messages Context::help_words() const { return read_messages(place.home / "texts" / "help.json", messages.language()); }

Catalogue Context::catalogue() const {
    if (words) return *words;
    auto file = place.home / "texts" / "findings.json";
    try {
        return parse_catalogue(read_text(file));
    } catch (const std::invalid_argument& error) {
        throw Error(file.string() + ": " + error.what(), "Install socklings again.");
    }
}

CompilerWords Context::compiler_words() const {
    auto file = place.home / "texts" / "compiler.json";
    try {
        return parse_compiler_words(read_text(file));
    } catch (const std::invalid_argument& error) {
        throw Error(file.string() + ": " + error.what(), "Install socklings again.");
    }
}

void print(const std::string& text) {
    if (!write_all(STDOUT_FILENO, text)) throw told_system_error("error.no-output");
}

}  // namespace socklings
