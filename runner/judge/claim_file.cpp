#include <algorithm>

#include "judge/claim.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"

namespace socklings {

namespace {

/// The last call that opened or made the file, or nothing.
std::optional<std::size_t> call_on_file(const Scene& scene, const std::string& path) {
    std::optional<std::size_t> found;
    for (const SeenCall& one : scene.own) {
        const auto& made = one.call->made;
        if (one.family == "open" && made && (made->object == path || made->object.ends_with('/' + path)))
            found = one.index;
    }
    return found;
}

}  // namespace

ClaimResult check(const FileClaim& claim, const Scene& scene) {
    ClaimResult result;
    result.call = call_on_file(scene, claim.path);
    const auto& files = scene.seen.files;
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const FileSeen& file) { return file.path == claim.path; });
    const std::map<std::string, std::string> named{{"path", claim.path}};

    const auto fails = [&](const std::string& code, std::map<std::string, std::string> arguments,
                           const Phrase& expected, const Phrase& observed) {
        result.expected = expected;
        result.observed = observed;
        arguments["path"] = claim.path;
        const SeenCall* const call = scene.call_at(result.call);
        result.findings.push_back(call != nullptr ? finding_at(scene, code, *call, arguments)
                                                  : finding_of(scene, code, 0, arguments));
        for (Finding& finding : why_no_further(scene, scene.runs_of(""))) result.findings.push_back(std::move(finding));
        return result;
    };

    if (claim.absent) {
        if (found != files.end())
            return fails("file.unexpected", {}, {"expected.no-file", named}, {"observed.file", named});
        result.holds = true;
        return result;
    }
    const std::string kind = claim.folder ? "expected.folder" : "expected.file";
    if (found == files.end()) return fails("file.missing", {}, {kind, named}, {"observed.no-file", named});
    if (claim.folder != (found->type == 'd')) {
        return fails("file.type", {{"type", std::string(1, found->type)}}, {kind, named},
                     {found->type == 'd' ? "observed.folder" : "observed.file", named});
    }
    if (claim.mode && found->mode != *claim.mode) {
        const std::map<std::string, std::string> modes{{"wanted", octal_mode(*claim.mode)},
                                                       {"mode", octal_mode(found->mode)}};
        return fails("file.mode", modes, {"expected.mode", {{"path", claim.path}, {"mode", modes.at("wanted")}}},
                     {"observed.mode", {{"path", claim.path}, {"mode", modes.at("mode")}}});
    }
    if (claim.content) {
        const Pattern wanted = expanded(*claim.content, scene.seen.port);
        if (const auto differs_at = first_difference(wanted, found->content)) {
            const auto fixed = fixed_bytes(wanted);
            result.mismatch = Mismatch{fixed.value_or(describe(wanted)), found->content, !fixed, *differs_at};
            const std::string size = std::to_string(found->size);
            return fails("file.content", {{"offset", std::to_string(*differs_at)}, {"size", size}},
                         {"expected.content", named}, {"observed.content", {{"path", claim.path}, {"size", size}}});
        }
    }
    result.holds = true;
    return result;
}

}  // namespace socklings
