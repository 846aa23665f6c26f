#include "course/nearest.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace socklings {
namespace {

constexpr std::size_t longest_list = 20;

char folded(char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); }

/// Edit distance with insertion, removal, replacement and a swap of neighbours (optimal string alignment).
std::size_t distance(const std::string& from, const std::string& to) {
    using Row = std::vector<std::size_t>;
    std::array<Row, 3> rows;  // of the last two letters of `from`, and of this one
    for (Row& row : rows) row.resize(to.size() + 1);
    for (std::size_t column = 0; column <= to.size(); ++column) rows[1][column] = column;

    for (std::size_t line = 1; line <= from.size(); ++line) {
        Row& here = rows[2];
        here[0] = line;
        for (std::size_t column = 1; column <= to.size(); ++column) {
            const bool same = folded(from[line - 1]) == folded(to[column - 1]);
            here[column] = std::min({rows[1][column] + 1, here[column - 1] + 1, rows[1][column - 1] + (same ? 0 : 1)});
            const bool swapped = line > 1 && column > 1 && folded(from[line - 1]) == folded(to[column - 2]) &&
                                 folded(from[line - 2]) == folded(to[column - 1]);
            if (swapped) here[column] = std::min(here[column], rows[0][column - 2] + 1);
        }
        std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    }
    return rows[1][to.size()];
}

}  // namespace

std::optional<std::string> nearest(const std::string& word, const std::vector<std::string>& candidates) {
    std::optional<std::string> best;
    std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t differences = distance(word, candidate);
        // As many differences as letters would make every short word near to every other.
        if (differences >= best_distance || differences >= candidate.size()) continue;
        best_distance = differences;
        best = candidate;
    }
    return best;
}

std::string quoted_list(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) list += (list.empty() ? "\"" : ", \"") + word + '"';
    return list;
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates) {
    if (const auto near = nearest(word, candidates)) return "; did you mean \"" + *near + "\"?";
    if (candidates.empty() || candidates.size() > longest_list) return "";
    return "; known: " + quoted_list(candidates);
}

}  // namespace socklings
