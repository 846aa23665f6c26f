#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/sanitizer_report.hpp"

/// The pieces of a sanitizer's text.
namespace socklings {

/// One line of a stack: "    #1 0x55ec in main /home/me/server.c:33:5".
struct ReportedFrame {
    std::string function;                ///< as a learner writes it: "recv" for __interceptor_recv
    std::optional<ReportedPlace> place;  ///< where it lies in one of the learner's files
    bool of_lens = false;                ///< the second lens's own look at a length (see build/second_lens.hpp)
};

/// Nothing where the line is none.
[[nodiscard]] std::optional<ReportedFrame> parse_frame(std::string_view line, const std::vector<std::string>& sources);

/// "…/server.c:33:5" as a place in one of the sources; nothing for any other file, or where two sources share the name.
[[nodiscard]] std::optional<ReportedPlace> parse_place(std::string_view text, const std::vector<std::string>& sources);

/// The number behind the first `mark` in `text`: decimal, or hexadecimal after 0x.
[[nodiscard]] std::optional<long long> number_after(std::string_view text, std::string_view mark);

/// The text between the first `begin` and the next `end` behind it; empty where they are not there.
[[nodiscard]] std::string between(std::string_view text, std::string_view begin, std::string_view end);

[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace socklings
