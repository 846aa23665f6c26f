#include "command_line/as_typed.hpp"

#include <algorithm>

#include "command_line/grammar.hpp"

namespace socklings {
namespace {

constexpr std::string_view name = "socklings";

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// "check", where `text` is " check echo-server": a lesson's text may be broken in between.
bool begins_with_command(std::string_view text) {
    if (text.empty() || (text.front() != ' ' && text.front() != '\n')) return false;
    text.remove_prefix(1);
    const auto end = std::find_if_not(text.begin(), text.end(), is_letter);
    return find_command(text.substr(0, static_cast<std::size_t>(end - text.begin()))) != nullptr;
}

/// Whether `before` goes on right into the name, as in "/home/kim/socklings": then no command begins there.
bool goes_on(std::string_view before) {
    constexpr std::string_view inside_of_word = "/.-_~";
    return !before.empty() && (is_letter(before.back()) || inside_of_word.find(before.back()) != inside_of_word.npos);
}

}  // namespace

std::string as_typed(std::string_view text, std::string_view program) {
    std::string typed;
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name)) {
        std::string_view before = text.substr(0, at);
        text.remove_prefix(at + name.size());
        std::string_view called = name;
        if (begins_with_command(text)) {
            const bool here = before.ends_with("./");
            const std::string_view around = before.substr(0, before.size() - (here ? 2 : 0));
            if (!goes_on(around)) {
                before = around;
                called = program;
            }
        }
        typed.append(before).append(called);
    }
    return typed.append(text);
}

std::string program_as_typed(std::string_view said) {
    const bool plain = !said.empty() && std::all_of(said.begin(), said.end(), [](char c) {
        return is_letter(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("/._-").find(c) != std::string_view::npos;
    });
    return std::string(plain ? said : name);
}

}  // namespace socklings
