#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace socklings {

/// A place in one of the learner's sources.
struct ReportedPlace {
    std::string file;  ///< as it was given to the compiler
    int line = 0;
    std::string function;  ///< of the learner's; may be empty

    bool operator==(const ReportedPlace&) const = default;
};

/// One report of AddressSanitizer's or UndefinedBehaviorSanitizer's, as values. What its text leaves open is empty.
struct SanitizerReport {
    std::string kind;     ///< AddressSanitizer's word, "stack-buffer-overflow"; "undefined" for the other
    std::string message;  ///< of "undefined": "index 4 out of bounds for type 'char [4]'"
    std::optional<ReportedPlace> place;  ///< the innermost frame in the learner's code
    std::string called;                  ///< the library function that this line called: "strlen", "free"
    bool writes = false;
    /// Nothing was written there, but a call was given a length with which it may: `asked` bytes, with room for `room`.
    bool length_only = false;
    std::optional<long long> asked, room;
    std::optional<long long> bytes;         ///< how many were read or written at once
    std::optional<long long> address;       ///< of a crash
    std::string variable;                   ///< the array or variable that was left: "buffer", "malloc(8)"
    std::optional<long long> size;          ///< its bytes
    std::optional<long long> offset;        ///< from its beginning, to the first byte that is not its own
    std::optional<ReportedPlace> released;  ///< where it was freed

    bool operator==(const SanitizerReport&) const = default;
};

/// The reports in what the sanitizers wrote, in their order: those of gcc 12 to 14 and clang 14 to 18. `sources`: the
/// learner's files, as they were given to the compiler; a place in any other file is not shown. Text that is no report
/// is passed over.
[[nodiscard]] std::vector<SanitizerReport> parse_sanitizer_output(std::string_view text,
                                                                  const std::vector<std::string>& sources);

}  // namespace socklings
