#include "course/fields.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace socklings {
namespace {

constexpr int format_version = 1;

bool is_name(const std::string& name) {
    const auto is_plain = [](char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0; };
    if (name.empty() || !is_plain(name.front())) return false;
    for (const char letter : name) {
        if (!is_plain(letter) && letter != '.' && letter != '_' && letter != '-') return false;
    }
    return true;
}

bool stays_inside(const std::string& path) {
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string part = path.substr(start, end - start);
        if (part.empty() || part == "." || part == "..") return false;
        start = end + 1;
    }
    return path.find('\0') == std::string::npos;
}

void check_variables(const Cursor& at, const std::string& text) {
    static const std::string variable = "${port}";
    for (std::size_t start = text.find("${"); start != std::string::npos; start = text.find("${", start + 2)) {
        if (text.compare(start, variable.size(), variable) == 0) continue;
        const std::size_t end = std::min(text.find('}', start), text.size() - 1);
        at.fault("only ${port} stands for something here, found " + text.substr(start, end + 1 - start));
    }
}

}  // namespace

const Shape& text_shape() {
    static const Shape shape{"text", {"en", "ko"}, {}};
    return shape;
}

Text read_text(const Cursor& at) {
    if (!at.present() || !at.has_shape(text_shape())) return {};
    return {at["en"].text_not_empty().value_or(""), at["ko"].text_not_empty().value_or("")};
}

void check_name(const Cursor& at, const std::string& name) {
    if (!is_name(name)) at.fault("a name is made of letters, digits, '.', '_' and '-', with a letter or a digit first");
}

std::string read_name(const Cursor& at) {
    const auto name = at.text();
    if (name) check_name(at, *name);
    return name.value_or("");
}

std::string read_path(const Cursor& at) {
    const auto path = at.text();
    if (path && !stays_inside(*path))
        at.fault("a path lies inside the scenario's folder: no '/' at an end, no \".\" and no \"..\" in it");
    return path.value_or("");
}

unsigned read_mode(const Cursor& at) {
    const auto digits = at.text();
    if (!digits) return 0;
    unsigned mode = 0;
    const char* end = digits->data() + digits->size();
    const auto read = std::from_chars(digits->data(), end, mode, 8);
    const bool whole = read.ec == std::errc() && read.ptr == end;
    if (!whole || digits->front() != '0' || digits->size() < 4 || digits->size() > 5 || mode > 07777) {
        at.fault("a mode is an octal number as text, such as \"0644\"");
    }
    return mode;
}

std::vector<std::string> read_arguments(const Cursor& at) {
    std::vector<std::string> arguments;
    if (!at.present()) return arguments;
    for (const Cursor& item : at.items()) {
        const std::string argument = item.text().value_or("");
        check_variables(item, argument);
        arguments.push_back(argument);
    }
    return arguments;
}

void check_format_version(const Cursor& at) {
    const auto version = at.whole_number(0, 1'000'000);
    if (version && *version != format_version)
        at.fault("this program reads format_version " + std::to_string(format_version));
}

}  // namespace socklings
