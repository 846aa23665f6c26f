#include <algorithm>
#include <iterator>

#include "course/reader.hpp"
#include "observe/match.hpp"

namespace socklings {

namespace {

struct Expansion {
    int port;

    void operator()(Literal& literal) const { literal.bytes = expand(literal.bytes, port); }
    void operator()(Regex& regex) const { regex.text = expand(regex.text, port); }
    void operator()(AnyBytes&) const {}
    void operator()(OneOf& one_of) const {
        for (Pattern& choice : one_of.choices) choice = expanded(choice, port);
    }
    void operator()(Tokens& tokens) const {
        for (std::string& word : tokens.words) word = expand(word, port);
    }
    void operator()(Subsequence& subsequence) const { subsequence.bytes = expand(subsequence.bytes, port); }
    void operator()(Without& without) const { without.bytes = expand(without.bytes, port); }
};

template <class Items, class Show>
std::string joined(const Items& items, std::string_view between, const Show& show) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) text += between;
        text += show(item);
    }
    return text;
}

/// The lines of a text, each with its end.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

/// Regular expressions for a text of whatever words: a message on stderr.
constexpr std::string_view any_texts[] = {"\\S", "[\\s\\S]*\\S[\\s\\S]*"};

/// "-rwx…" for -rwx[\s\S]*, which a learner need not be able to read; between slashes what says more than that.
std::string shown_regex(std::string_view regex) {
    constexpr std::string_view whatever = "[\\s\\S]*",
                               plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_:,";
    if (std::find(std::begin(any_texts), std::end(any_texts), regex) != std::end(any_texts)) return "…";
    const std::string_view begin = regex.substr(0, regex.size() - std::min(regex.size(), whatever.size()));
    const bool is_plain = begin.find_first_not_of(plain) == std::string_view::npos;
    if (regex.ends_with(whatever) && is_plain) return std::string(begin) + "…";
    return '/' + std::string(regex) + '/';
}

struct Notation {
    std::string operator()(const Literal& literal) const { return literal.bytes; }
    std::string operator()(const Regex& regex) const { return shown_regex(regex.text); }
    std::string operator()(const AnyBytes& any) const { return "…" + std::to_string(any.count) + "…"; }
    std::string operator()(const OneOf& one_of) const { return '(' + joined(one_of.choices, "|", describe) + ')'; }
    std::string operator()(const Tokens& tokens) const {
        return joined(tokens.words, " … ", [](const std::string& word) { return word; });
    }
    std::string operator()(const Subsequence& subsequence) const {
        return joined(lines_of(subsequence.bytes), " … ", [](const std::string& line) { return line; });
    }
    std::string operator()(const Without& without) const { return "≠ …" + without.bytes + "…"; }
};

}  // namespace

Pattern expanded(const Pattern& pattern, int port) {
    Pattern copy = pattern;
    for (auto& part : copy.parts) std::visit(Expansion{port}, part);
    return copy;
}

std::optional<std::string> fixed_bytes(const Pattern& pattern) {
    std::string bytes;
    for (const auto& part : pattern.parts) {
        const auto* const literal = std::get_if<Literal>(&part);
        if (literal == nullptr) return std::nullopt;
        bytes += literal->bytes;
    }
    return bytes;
}

bool is_any_text(const Pattern& pattern) {
    const auto* const regex = pattern.parts.size() == 1 ? std::get_if<Regex>(&pattern.parts.front()) : nullptr;
    return regex != nullptr && shown_regex(regex->text) == "…";
}

std::string describe(const Pattern& pattern) {
    std::string text;
    for (const auto& part : pattern.parts) text += std::visit(Notation{}, part);
    return text;
}

}  // namespace socklings
