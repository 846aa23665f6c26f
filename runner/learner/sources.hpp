#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace socklings {

enum class SourceKind { compiled, shell };

/// Whether the name ends as a source's of that kind does: .c .cpp .cc .cxx, or .sh.
[[nodiscard]] bool is_source(const std::filesystem::path& file, SourceKind kind);

/// The learner's files of one program.
struct FoundSources {
    std::vector<std::filesystem::path>
        sources;                       ///< one a stem, in their order; complete unless the others hold something
    std::vector<std::string> missing;  ///< stems of which there is no file
    std::vector<std::filesystem::path>
        ambiguous;  ///< files of one stem, where there are several: server.c and server.cpp
};

/// Looks for a file of each stem in `folder`. Names are compared exactly; what is no regular file does not count.
[[nodiscard]] FoundSources find_sources(const std::filesystem::path& folder, const std::vector<std::string>& stems,
                                        SourceKind kind);

/// All sources of a kind in `folder`, sorted: to be named where those that the lesson wants are not there.
[[nodiscard]] std::vector<std::filesystem::path> sources_in(const std::filesystem::path& folder, SourceKind kind);

}  // namespace socklings
