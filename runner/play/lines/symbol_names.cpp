#include "play/lines/symbol_names.hpp"

#include <cxxabi.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <memory>

namespace socklings {
namespace {

using namespace std::string_view_literals;

bool part_of_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// The operator at the start of `text`, which follows the word "operator": "<<", "()", "". Longer ones stand first.
std::string_view operator_sign(std::string_view text) {
    constexpr std::array signs{"<<="sv, ">>="sv, "<=>"sv, "->*"sv, "<<"sv, ">>"sv, "<="sv, ">="sv, "=="sv,
                               "!="sv,  "->"sv,  "()"sv,  "[]"sv,  "++"sv, "--"sv, "+="sv, "-="sv, "*="sv,
                               "/="sv,  "&&"sv,  "||"sv,  "<"sv,   ">"sv,  "="sv,  "+"sv,  "-"sv,  "*"sv,
                               "/"sv,   "%"sv,   "&"sv,   "|"sv,   "^"sv,  "~"sv,  "!"sv,  ","sv};
    const auto found =
        std::find_if(signs.begin(), signs.end(), [&](std::string_view sign) { return text.starts_with(sign); });
    return found == signs.end() ? ""sv : text.substr(0, found->size());
}

// "std::basic_ostream<char, …>& std::operator<< <…>(…)" without what stands in <> and {}, from the first ( on, and
// [abi:…].
std::string without_types(std::string_view text) {
    constexpr auto operator_word = "operator"sv, unnamed = "(anonymous namespace)"sv;
    std::string result;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); i++) {
        const auto rest = text.substr(i);
        const bool word_starts = i == 0 || !part_of_name(text[i - 1]);
        if (word_starts && rest.starts_with(operator_word)) {
            const auto sign = operator_sign(rest.substr(operator_word.size()));
            if (depth == 0) result.append(operator_word).append(sign);
            i += operator_word.size() + sign.size() - 1;
        } else if (rest.starts_with(unnamed)) {
            i += unnamed.size() - 1 + (rest.substr(unnamed.size()).starts_with("::") ? 2 : 0);
        } else if (text[i] == '<' || text[i] == '[' || text[i] == '{') {
            depth++;
        } else if (text[i] == '>' || text[i] == ']' || text[i] == '}') {
            depth--;
        } else if (depth == 0) {
            if (text[i] == '(') break;
            result += text[i];
        }
    }
    return result;
}

void remove_all(std::string& text, std::string_view part) {
    for (std::size_t at; (at = text.find(part)) != std::string::npos;) text.erase(at, part.size());
}

bool take_prefix(std::string_view& name, std::string_view prefix) {
    if (!name.starts_with(prefix) || name.size() == prefix.size()) return false;
    name.remove_prefix(prefix.size());
    return true;
}

bool take_suffix(std::string_view& name, std::string_view suffix) {
    if (!name.ends_with(suffix) || name.size() == suffix.size()) return false;
    name.remove_suffix(suffix.size());
    return true;
}

// The decorations of glibc's names, and of those that stand between a program of the second lens and glibc; _exit and
// _Fork keep theirs, they are functions of their own.
std::string plain_c_name(std::string_view name) {
    name = name.substr(0, name.find('@'));
    for (const auto prefix : {"__wrap_"sv, "___interceptor_"sv, "__interceptor_"sv, "__GI_"sv, "__libc_"sv,
                              "_IO_new_"sv, "_IO_"sv, "__isoc99_"sv, "__isoc23_"sv, "__new_"sv, "__"sv})
        if (take_prefix(name, prefix) && prefix != "__GI_"sv) break;
    for (const auto suffix : {"_chk"sv, "_nocancel"sv, "_time64"sv, "64"sv}) take_suffix(name, suffix);
    return std::string(name);
}

}  // namespace

std::string short_cpp_name(std::string_view demangled) {
    auto name = without_types(demangled);
    while (!name.empty() && name.back() == ' ') name.pop_back();
    const auto operator_at = name.find("operator");
    const auto space = name.rfind(' ', operator_at == std::string::npos ? std::string::npos : operator_at);
    if (space != std::string::npos) name.erase(0, space + 1);
    while (!name.empty() && (name.front() == '&' || name.front() == '*')) name.erase(0, 1);
    remove_all(name, "__cxx11::");
    remove_all(name, "basic_");
    if (const auto at = name.rfind("operator");
        at != std::string::npos && !operator_sign(std::string_view(name).substr(at + 8)).empty())
        name.erase(0, at);
    return name;
}

std::string plain_symbol(std::string_view symbol) {
    if (!symbol.starts_with("_Z")) return plain_c_name(symbol);
    const std::string mangled(symbol.substr(0, symbol.find('@')));
    int status = -1;
    const std::unique_ptr<char, decltype(&std::free)> demangled(
        abi::__cxa_demangle(mangled.c_str(), nullptr, nullptr, &status), &std::free);
    return status == 0 ? short_cpp_name(demangled.get()) : mangled;
}

}  // namespace socklings
