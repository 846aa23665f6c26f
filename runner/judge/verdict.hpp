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
    std::size_t scenario = 0;          ///< index into the observations that were judged
    std::optional<std::size_t> call;   ///< index into its events
};

/// One mistake or piece of advice. Its texts are in the catalogue, under `code`.
struct Finding {
    std::string code;  ///< "send.wrong-length"
    Weight weight = Weight::mistake;
    bool likely = false;  ///< the cause is probable, not certain
    Where where;
    std::optional<Site> site;
    std::map<std::string, std::string> arguments;  ///< for the text: {"sent": "1024", "received": "6"}
};

struct StepVerdict {
    std::string id;
    StepStatus status = StepStatus::not_reached;
    std::string scenario;
    std::optional<Where> call;     ///< the call that fulfils the step, or the one that fails it
    std::string expected, observed;  ///< of a failed step; one line each, or bytes (see mismatch)
    bool mismatch = false;         ///< expected and observed are bytes to be shown side by side
    std::size_t first_difference = 0;
    std::vector<Finding> findings; ///< the first is the one that matters most
};

enum class Outcome { passed, failed, error };

struct Verdict {
    std::string lesson;
    Outcome outcome = Outcome::failed;
    std::vector<StepVerdict> steps;   ///< in the lesson's order
    std::vector<Finding> advice;      ///< that belongs to no failed step
    std::string error;                ///< for Outcome::error
};

}  // namespace socklings
