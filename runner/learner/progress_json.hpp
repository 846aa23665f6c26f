#pragma once

#include <string>
#include <variant>

#include "learner/progress.hpp"

namespace socklings {

struct DamagedProgress {
    std::string fault;  ///< for whoever mends the file by hand: "/lessons/99-sockets/passed is no text"
};

/// Written by a socklings that is newer than this one.
struct NewerProgress {
    long long format_version = 0;
};

using ReadProgress = std::variant<Progress, DamagedProgress, NewerProgress>;

/// The progress that `text` holds: {"format_version": 2, "current", "lessons": {ID: {"passed", "contract", "hints"}}},
/// or the list of passed lessons of format_version 1.
[[nodiscard]] ReadProgress parse_progress(const std::string& text);

/// `progress` as text. What `old` holds beside it (lessons, keys of a lesson, keys of the file) stays; `old` is empty,
/// or a text that parse_progress() could read.
[[nodiscard]] std::string progress_text(const Progress& progress, const std::string& old);

}  // namespace socklings
