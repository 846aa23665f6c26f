#include "learner/sources.hpp"

#include <algorithm>

namespace socklings {

namespace fs = std::filesystem;

namespace {

const std::vector<std::string>& endings(SourceKind kind) {
    static const std::vector<std::string> compiled{".c", ".cpp", ".cc", ".cxx"}, shell{".sh"};
    return kind == SourceKind::shell ? shell : compiled;
}

}  // namespace

bool is_source(const fs::path& file, SourceKind kind) {
    const auto& known = endings(kind);
    return std::find(known.begin(), known.end(), file.extension().string()) != known.end();
}

FoundSources find_sources(const fs::path& folder, const std::vector<std::string>& stems, SourceKind kind) {
    FoundSources found;
    for (const std::string& stem : stems) {
        std::vector<fs::path> candidates;
        for (const std::string& ending : endings(kind)) {
            fs::path file = folder / (stem + ending);
            std::error_code missing;
            if (fs::is_regular_file(file, missing)) candidates.push_back(std::move(file));
        }
        if (candidates.empty()) {
            found.missing.push_back(stem);
        } else if (candidates.size() == 1) {
            found.sources.push_back(candidates.front());
        } else {
            found.ambiguous.insert(found.ambiguous.end(), candidates.begin(), candidates.end());
        }
    }
    return found;
}

std::vector<fs::path> sources_in(const fs::path& folder, SourceKind kind) {
    std::vector<fs::path> sources;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(folder, missing)) {
        std::error_code gone;
        if (is_source(entry.path(), kind) && entry.is_regular_file(gone)) sources.push_back(entry.path());
    }
    std::sort(sources.begin(), sources.end());
    return sources;
}

}  // namespace socklings
