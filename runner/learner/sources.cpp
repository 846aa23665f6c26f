#include "learner/sources.hpp"

#include <algorithm>

namespace socklings {

namespace fs = std::filesystem;

const std::vector<std::string>& source_endings() {
    static const std::vector<std::string> endings{".c", ".cpp", ".cc", ".cxx", ".sh"};
    return endings;
}

bool is_source(const fs::path& file) {
    const auto& endings = source_endings();
    return std::find(endings.begin(), endings.end(), file.extension().string()) != endings.end();
}

bool is_shell_script(const fs::path& file) { return file.extension() == ".sh"; }

FoundSources find_sources(const fs::path& folder, const std::vector<std::string>& stems) {
    FoundSources found;
    for (const std::string& stem : stems) {
        std::vector<fs::path> candidates;
        for (const std::string& ending : source_endings()) {
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

std::vector<fs::path> sources_in(const fs::path& folder) {
    std::vector<fs::path> sources;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(folder, missing)) {
        std::error_code gone;
        if (is_source(entry.path()) && entry.is_regular_file(gone)) sources.push_back(entry.path());
    }
    std::sort(sources.begin(), sources.end());
    return sources;
}

}  // namespace socklings
