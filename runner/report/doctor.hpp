#pragma once

#include <string>
#include <vector>

#include "report/look.hpp"
#include "report/messages.hpp"

namespace socklings {

/// One thing that doctor tried. Its words are in messages.json: doctor.ID.name, doctor.ID.for, and where it can be
/// mended doctor.ID.get.
struct Examined {
    std::string id;
    bool there = false;
    bool needed = true;  ///< false: the course does without it
    std::string detail;  ///< what was seen: a version, or why it failed
};

/// Whether all that is needed is there.
[[nodiscard]] bool passes(const std::vector<Examined>& all);

/// A line for each; below what is missing, how to get it.
[[nodiscard]] std::string terminal_doctor(const std::vector<Examined>& all, const Messages& messages, const Look& look);

/// {"ok", "checks": [{"id", "ok", "needed", "for", "detail", "get"}]} in one line.
[[nodiscard]] std::string json_doctor(const std::vector<Examined>& all, const Messages& messages);

}  // namespace socklings
