#include <algorithm>

#include "judge/claim.hpp"
#include "judge/finding.hpp"

namespace socklings {

namespace {

std::string path_of(const FileSeen& file) { return file.type == 'd' ? file.path + '/' : file.path; }

std::string listed(const std::vector<std::string>& paths) {
    std::string list;
    for (const std::string& path : paths) list += (list.empty() ? "" : " ") + path;
    return list;
}

}  // namespace

ClaimResult check(const FilesClaim& claim, const Scene& scene) {
    std::vector<std::string> wanted = claim.paths, seen;
    for (const FileSeen& file : scene.seen.files) seen.push_back(path_of(file));
    std::sort(wanted.begin(), wanted.end());
    std::sort(seen.begin(), seen.end());

    ClaimResult result;
    result.holds = wanted == seen;
    if (result.holds) return result;
    result.expected = {"expected.files", {{"paths", listed(wanted)}}};
    result.observed = {"observed.files", {{"paths", listed(seen)}}};
    for (const std::string& path : wanted) {
        if (!std::binary_search(seen.begin(), seen.end(), path))
            result.findings.push_back(finding_of(scene, "file.missing", 0, {{"path", path}}));
    }
    for (const std::string& path : seen) {
        if (!std::binary_search(wanted.begin(), wanted.end(), path))
            result.findings.push_back(finding_of(scene, "file.unexpected", 0, {{"path", path}}));
    }
    return result;
}

}  // namespace socklings
