#include "judge/printed_numbers.hpp"

#include <algorithm>
#include <charconv>

#include "observe/tokens.hpp"

namespace socklings {

std::vector<Number> numbers_in(std::string_view text) {
    std::vector<Number> numbers;
    for (const Word& word : words_of(text)) {
        const bool any_digit =
            std::any_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
        const char* const end = word.text.data() + word.text.size();
        Number number{word.text, 0, false};
        const std::size_t start = word.end - word.text.size();
        number.marked = start >= 2 && start <= text.size() &&
                        (text.substr(start - 2, 2) == "0x" || text.substr(start - 2, 2) == "0X");
        const auto read = std::from_chars(word.text.data(), end, number.value, 16);
        const bool all_of_it = read.ec == std::errc{} && read.ptr == end;
        if (all_of_it && (any_digit || word.text.size() == 2 || word.text.starts_with("ffffff")))
            numbers.push_back(std::move(number));
    }
    return numbers;
}

std::string wanted_text(const Pattern& pattern) {
    std::string text;
    for (const auto& part : pattern.parts) {
        if (const auto* const literal = std::get_if<Literal>(&part)) text += literal->bytes;
        const auto* const tokens = std::get_if<Tokens>(&part);
        if (tokens == nullptr) continue;
        for (const std::string& word : tokens->words) text += ' ' + word + ' ';
    }
    return text;
}

}  // namespace socklings
