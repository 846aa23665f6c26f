#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "observe/observation.hpp"

namespace socklings {

enum class StepStatus { passed, failed, not_reached, error };
enum class Weight { mistake, advice };

/// Where in the observations something was seen.
struct Where {
    std::size_t scenario = 0;         ///< index into the observations that were judged
    std::optional<std::size_t> call;  ///< index into its events

    bool operator==(const Where&) const = default;
};

/// Something to be said, without its words: those are in the catalogue, under `code`, in every language.
struct Phrase {
    std::string code;                              ///< "expected.call"; empty: nothing to say
    std::map<std::string, std::string> arguments;  ///< for the words: {"sent": "1024", "received": "6"}

    bool operator==(const Phrase&) const = default;
};

/// One mistake or piece of advice. Its texts are in the catalogue, under `code`.
struct Finding {
    std::string code;  ///< "send.wrong-length"
    Weight weight = Weight::mistake;
    bool likely = false;  ///< the cause is probable, not certain
    Where where;
    std::optional<Site> site;
    std::map<std::string, std::string> arguments;  ///< for the texts: {"sent": "1024", "received": "6"}
    Phrase explanation{};  ///< of a finding of the compiler's: what its message means here, instead of the texts' why

    bool operator==(const Finding&) const = default;
};

/// Bytes that differ, to be shown side by side.
struct Mismatch {
    Bytes
        expected;  ///< the bytes, or where `described` a notation of the pattern (see describe() in observe/match.hpp)
    Bytes observed;
    bool described = false;
    std::size_t first_difference = 0;  ///< offset in `observed`

    bool operator==(const Mismatch&) const = default;
};

struct StepVerdict {
    std::string id;
    StepStatus status = StepStatus::not_reached;
    std::string scenario;              ///< empty for a claim on the build
    std::optional<Where> call;         ///< the call that fulfils the step, or the one that fails it
    Phrase expected, observed;         ///< of a failed step: what was looked for and what was there; one line each
    std::optional<Mismatch> mismatch;  ///< of a failed step, where bytes differ
    std::vector<Finding> findings;     ///< the first is the one that matters most

    bool operator==(const StepVerdict&) const = default;
};

enum class Outcome { passed, failed, error };

struct Verdict {
    std::string lesson;
    Outcome outcome = Outcome::failed;
    std::vector<StepVerdict> steps;  ///< in the lesson's order
    std::vector<Finding> advice;     ///< that belongs to no failed step
    std::string error;               ///< for Outcome::error

    bool operator==(const Verdict&) const = default;
};

}  // namespace socklings
