#include "observe/tokens.hpp"

#include <algorithm>

namespace socklings {

namespace {

constexpr std::string_view separators = " \t\r\n\v\f:=,;()[]{}<>\"'`";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// True where a word ends at `at`: the `-` of an arrow does, that of a negative number does not.
bool separates(std::string_view text, std::size_t at) {
    if (separators.find(text[at]) != std::string_view::npos || text[at] == '\0') return true;
    return text.substr(at).starts_with("->");
}

std::string normal(std::string_view word) {
    while (!word.empty() && std::string_view(".!?").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    std::string text;
    for (const char c : word) text += lower(c);
    if (text.size() > 2 && text.starts_with("0x")) {
        const std::size_t digits = text.find_first_not_of('0', 2);
        text.erase(0, std::min(digits, text.size() - 1));
    }
    return text;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        while (at < text.size() && !separates(text, at)) ++at;
        if (std::string word = normal(text.substr(start, at - start)); !word.empty())
            words.push_back({std::move(word), at});
        if (at < text.size()) ++at;
    }
    return words;
}

std::optional<std::size_t> find_tokens(const std::vector<std::string>& wanted, std::string_view text,
                                       std::size_t& reached) {
    // What the author wrote is cut in the same way: "127.0.0.1:9090" is two words on both sides.
    std::vector<std::string> rest;
    for (const std::string& token : wanted) {
        for (Word& word : words_of(token)) rest.push_back(std::move(word.text));
    }
    reached = 0;
    std::size_t next = 0;
    if (rest.empty()) return 0;
    for (const Word& word : words_of(text)) {
        if (word.text != rest[next]) continue;
        reached = word.end;
        if (++next == rest.size()) return reached;
    }
    return std::nullopt;
}

}  // namespace socklings
