#pragma once

#include <map>
#include <string>
#include <string_view>

#include "observe/observation.hpp"
#include "report/look.hpp"

namespace socklings {

/// A file of the learner's, read by whoever asked for the report.
struct SourceFile {
    std::string shown;  ///< the name to print: "server.c", or the path from where the learner stands
    std::string text;
};

/// By Site::file.
using SourceFiles = std::map<std::string, SourceFile>;

/// The name to print for `site`: "server.c:44".
[[nodiscard]] std::string place_of(const Site& site, const SourceFiles& files);

/// The line of `site` with its number, and under it ~~~ below the call of `function` (the whole line where that name
/// does not stand there). Tabs as four spaces; a long line is shown around the call. Empty where the file or the line
/// is not known.
[[nodiscard]] std::string source_excerpt(const Site& site, std::string_view function, const SourceFiles& files,
                                         const Look& look);

}  // namespace socklings
