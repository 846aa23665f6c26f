#include <algorithm>
#include <array>
#include <string_view>

#include "judge/call_text.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"

namespace socklings {

namespace {

bool is_of(const SeenCall& one, const SeenCall& other) {
    return one.call->program == other.call->program && one.call->process == other.call->process;
}

int number_of(const SeenCall& one) { return one.call->descriptor ? one.call->descriptor->number : -1; }

/// Calls that nobody makes on purpose on the keyboard or the screen.
bool is_odd_on(const SeenCall& one, int number) {
    constexpr std::array<std::string_view, 6> odd{"close", "bind", "listen", "accept", "connect", "recv"};
    const bool listed = std::find(odd.begin(), odd.end(), one.family) != odd.end();
    return one.call->via.empty() && number_of(one) == number && (listed || (number == 0 && one.family == "write"));
}

}  // namespace

/// A new descriptor is never used, and 0 or 1 is in its place: what a comparison gives. `fd = open(…) == -1` compares
/// first.
Findings detect_comparison_first(const Scene& scene) {
    for (const SeenCall& maker : scene.own) {
        if (!maker.call->made || maker.call->made->number <= 2 || !maker.call->via.empty()) continue;
        const SeenCall* odd = nullptr;
        bool used = false, several = false;
        for (const SeenCall& one : scene.own) {
            if (one.index <= maker.index || !is_of(one, maker)) continue;
            used = used || number_of(one) == maker.call->made->number;
            if (!is_odd_on(one, 0) && !is_odd_on(one, 1)) continue;
            if (odd == nullptr) odd = &one;
            several = several || number_of(one) != number_of(*odd);
        }
        if (used || several || odd == nullptr) continue;
        return {likely(finding_at(scene, "assign.compared-first", *odd,
                                  {{"maker", maker.call->name}, {"made", std::to_string(maker.call->made->number)}}))};
    }
    return {};
}

/// One of 0, 1, 2 was closed, and a new descriptor got its number.
Findings detect_closed_standard(const Scene& scene) {
    for (const SeenCall& close : scene.own) {
        if (close.family != "close" || !close.succeeded() || number_of(close) < 0 || number_of(close) > 2) continue;
        for (const SeenCall& maker : scene.own) {
            if (maker.index <= close.index || !is_of(maker, close) || !maker.call->made || maker.family == "dup")
                continue;
            if (maker.call->made->number != number_of(close)) continue;
            return {finding_at(scene, "fd.standard-closed", maker, {{"number", std::to_string(number_of(close))}})};
        }
    }
    return {};
}

namespace {

/// True where a claim wants `number` among what is printed, and does not hold.
bool wants_printed(const Scene& scene, int number) {
    const auto claims = scene.claims<OutputClaim>();
    return std::any_of(claims.begin(), claims.end(), [&](const OutputClaim* claim) {
        const auto* const tokens =
            claim->pattern.parts.size() == 1 ? std::get_if<Tokens>(&claim->pattern.parts.front()) : nullptr;
        if (tokens == nullptr || !first_difference(claim->pattern, scene.output(claim->program, "stdout")))
            return false;
        return std::find(tokens->words.begin(), tokens->words.end(), std::to_string(number)) != tokens->words.end();
    });
}

}  // namespace

/// What the program opened first still has the number that the call of a claim would have got, and that should be
/// printed.
Findings detect_opened_before(const Scene& scene) {
    for (const CallClaim* const claim : scene.claims<CallClaim>()) {
        if (claim->call != "open" && claim->call != "socket") continue;
        const SeenCall* earlier = nullptr;
        for (const SeenCall& one : scene.own) {
            if (!one.call->made || !one.succeeded()) continue;
            const bool is_wanted = one.call->name == claim->call;
            if (earlier != nullptr && is_wanted && is_of(one, *earlier)) {
                const int taken = earlier->call->made->number, actual = one.call->made->number;
                if (actual != taken + 1 || !wants_printed(scene, taken)) break;
                return {finding_at(scene, "fd.opened-before", one,
                                   {{"actual", std::to_string(actual)},
                                    {"taken", std::to_string(taken)},
                                    {"earlier", call_text(*earlier->call)}})};
            }
            if (earlier == nullptr) earlier = &one;
        }
    }
    return {};
}

}  // namespace socklings
