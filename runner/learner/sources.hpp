#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace socklings {

/// The endings of a source, in the order in which they are named to the learner: .c .cpp .cc .cxx .sh
[[nodiscard]] const std::vector<std::string>& source_endings();
[[nodiscard]] bool is_source(const std::filesystem::path& file);
[[nodiscard]] bool is_shell_script(const std::filesystem::path& file);

/// The learner's files of one program.
struct FoundSources {
    std::vector<std::filesystem::path>
        sources;                       ///< one a stem, in their order; complete unless the others hold something
    std::vector<std::string> missing;  ///< stems of which there is no file
    std::vector<std::filesystem::path>
        ambiguous;  ///< files of one stem, where there are several: server.c and server.cpp
};

/// Looks for a file of each stem in `folder`. Names are compared exactly; what is no regular file does not count.
[[nodiscard]] FoundSources find_sources(const std::filesystem::path& folder, const std::vector<std::string>& stems);

/// All sources in `folder`, sorted: to be named where those that the lesson wants are not there.
[[nodiscard]] std::vector<std::filesystem::path> sources_in(const std::filesystem::path& folder);

}  // namespace socklings
