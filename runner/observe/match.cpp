#include "observe/match.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <regex>
#include <span>

#include "observe/tokens.hpp"

namespace socklings {

namespace {

constexpr std::size_t regex_reach = 4096;

using Part = decltype(Pattern::parts)::value_type;
using Parts = std::span<const Part>;
/// Goes on with what follows a part that took the bytes before `at`.
using Next = std::function<void(std::size_t at)>;

/// Follows every way in which a pattern can take the start of some bytes.
class Ways {
public:
    /// `greedy`: parts of no fixed length may take all the rest; otherwise they stop as soon as they match.
    Ways(std::string_view bytes, bool greedy) : bytes_(bytes), greedy_(greedy) {}

    void follow(Parts parts, std::size_t at, const Next& next) {
        if (parts.empty()) return next(at);
        const Next rest = [this, parts, &next](std::size_t then) { follow(parts.subspan(1), then, next); };
        std::visit([&](const auto& part) { take(part, at, rest); }, parts.front());
    }

    /// More bytes could change the answer.
    [[nodiscard]] bool ran_out() const { return ran_out_; }
    /// Offset of the first byte that no way could take.
    [[nodiscard]] std::size_t furthest() const { return furthest_; }

private:
    void take(const Literal& literal, std::size_t at, const Next& next) {
        const std::string_view rest = bytes_.substr(at, literal.bytes.size());
        const auto differs = std::mismatch(rest.begin(), rest.end(), literal.bytes.begin()).first;
        const std::size_t right = static_cast<std::size_t>(differs - rest.begin());
        reach(at + right);
        if (right == literal.bytes.size()) return next(at + right);
        if (right == rest.size()) ran_out_ = true;
    }

    void take(const AnyBytes& any, std::size_t at, const Next& next) {
        const std::size_t there = std::min(any.count, bytes_.size() - at);
        reach(at + there);
        if (there == any.count) return next(at + there);
        ran_out_ = true;
    }

    void take(const OneOf& one_of, std::size_t at, const Next& next) {
        for (const Pattern& choice : one_of.choices) follow(choice.parts, at, next);
    }

    void take(const Regex& regex, std::size_t at, const Next& next) {
        ran_out_ = true;
        const std::string_view rest = bytes_.substr(at, regex_reach);
        const std::regex& compiled = regexes_.try_emplace(regex.text, regex.text).first->second;
        std::match_results<std::string_view::const_iterator> found;
        std::size_t taken = 0;
        // The first alternative that matches is not always the longest: all of the bytes are tried before it.
        if (greedy_ && std::regex_match(rest.begin(), rest.end(), compiled)) {
            taken = rest.size();
        } else if (std::regex_search(rest.begin(), rest.end(), found, compiled,
                                     std::regex_constants::match_continuous)) {
            taken = static_cast<std::size_t>(found.length());
        } else {
            return;
        }
        reach(at + taken);
        next(at + taken);
    }

    void take(const Tokens& tokens, std::size_t at, const Next& next) {
        ran_out_ = true;
        std::size_t reached = 0;
        const auto end = find_tokens(tokens.words, bytes_.substr(at), reached);
        reach(at + reached);
        if (!end) return;
        take_up_to(bytes_.size(), at + *end, next);
    }

    void take(const Subsequence& wanted, std::size_t at, const Next& next) {
        ran_out_ = true;
        for (const char byte : wanted.bytes) {
            const std::size_t found = bytes_.find(byte, at);
            if (found == std::string_view::npos) return;
            at = found + 1;
            reach(at);
        }
        take_up_to(bytes_.size(), at, next);
    }

    void take(const Without& unwanted, std::size_t at, const Next& next) {
        ran_out_ = true;
        const std::size_t found = bytes_.find(unwanted.bytes, at);
        const std::size_t most = found == std::string_view::npos ? bytes_.size() : found + unwanted.bytes.size() - 1;
        reach(most);
        take_up_to(most, at, next);
    }

    /// A part that may take more than it needs: the longest way first.
    void take_up_to(std::size_t most, std::size_t least, const Next& next) {
        if (!greedy_) return next(least);
        for (std::size_t then = most + 1; then-- > least;) next(then);
    }

    void reach(std::size_t at) { furthest_ = std::max(furthest_, at); }

    std::string_view bytes_;
    bool greedy_;
    std::map<std::string, std::regex> regexes_;
    bool ran_out_ = false;
    std::size_t furthest_ = 0;
};

}  // namespace

PrefixMatch match_prefix(const Pattern& pattern, std::string_view bytes, bool complete) {
    std::optional<std::size_t> longest;
    Ways ways(bytes, true);
    ways.follow(pattern.parts, 0, [&](std::size_t end) { longest = std::max(longest.value_or(0), end); });
    if (ways.ran_out() && !complete) return {PrefixMatch::State::need_more, bytes.size()};
    if (longest) return {PrefixMatch::State::matched, *longest};
    return {PrefixMatch::State::mismatch, ways.furthest()};
}

std::optional<std::size_t> first_difference(const Pattern& pattern, std::string_view bytes) {
    bool all_taken = false;
    Ways ways(bytes, true);
    ways.follow(pattern.parts, 0, [&](std::size_t end) { all_taken = all_taken || end == bytes.size(); });
    if (all_taken) return std::nullopt;
    return ways.furthest();
}

std::optional<std::size_t> find_in(const Pattern& pattern, std::string_view bytes, std::size_t from, bool complete) {
    if (const auto fixed = fixed_bytes(pattern)) {
        const std::size_t at = bytes.find(*fixed, from);
        return at == std::string_view::npos ? std::nullopt : std::optional(at + fixed->size());
    }
    Ways ways(bytes, false);
    for (std::size_t at = from; at <= bytes.size(); ++at) {
        std::optional<std::size_t> longest;
        ways.follow(pattern.parts, at, [&](std::size_t end) { longest = std::max(longest.value_or(0), end); });
        if (!longest) continue;
        if (ways.ran_out() && !complete && *longest == bytes.size()) return std::nullopt;
        return longest;
    }
    return std::nullopt;
}

}  // namespace socklings
