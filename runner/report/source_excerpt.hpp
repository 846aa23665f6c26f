#pragma once

#include <cstddef>
#include <map>
#include <optional>
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

/// Where the text of a line begins, in bytes from 1, as compilers count; 1 where the line is not known.
[[nodiscard]] std::size_t first_column(const Site& site, const SourceFiles& files);

/// The name to print for `site`: "server.c:44".
[[nodiscard]] std::string place_of(const Site& site, const SourceFiles& files);

/// What of a line is to be marked: the call of a function, or one of its arguments.
struct Marked {
    std::string_view function;
    std::optional<std::size_t> argument = {};  ///< its place, from 0
};

/// The line of `site` with its number, and under it ^~~ below what is to be marked: the argument where it stands in
/// this line, else the call, else the whole line. Tabs as four spaces; a long line is shown around the mark. Empty
/// where the file or the line is not known.
[[nodiscard]] std::string source_excerpt(const Site& site, const Marked& marked, const SourceFiles& files,
                                         const Look& look);

}  // namespace socklings
