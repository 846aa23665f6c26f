#include <algorithm>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"

// Lessons whose program is a list of shell commands: their calls are those of mkdir, cp, mv, rm.
namespace socklings {

namespace {

std::string without_folders(std::string path) {
    if (path.ends_with('"')) path.pop_back();
    while (path.ends_with('/')) path.pop_back();
    const std::size_t slash = path.rfind('/');
    return path.substr(slash == std::string::npos ? (path.starts_with('"') ? 1 : 0) : slash + 1);
}

/// The name, without its folders, that a call was given as `argument`.
std::string name_in(const SeenCall& one, const std::string& argument) {
    const Argument* const path = argument_of(*one.call, argument);
    return path != nullptr ? without_folders(path->shown) : "";
}

/// The paths that must be there and are not.
std::vector<std::string> missing_paths(const Scene& scene) {
    std::vector<std::string> missing;
    for (const FileClaim* const claim : scene.claims<FileClaim>()) {
        const auto& files = scene.seen.files;
        const bool there =
            std::any_of(files.begin(), files.end(), [&](const FileSeen& file) { return file.path == claim->path; });
        if (!claim->absent && !there) missing.push_back(claim->path);
    }
    return missing;
}

bool is_claimed_folder(const Scene& scene, const std::string& path) {
    const auto claims = scene.claims<FileClaim>();
    const auto& files = scene.seen.files;
    return std::any_of(claims.begin(), claims.end(),
                       [&](const FileClaim* claim) { return claim->folder && claim->path == path; }) &&
           std::any_of(files.begin(), files.end(), [&](const FileSeen& file) { return file.path == path; });
}

}  // namespace

/// A name ends with a carriage return: the lines of the commands end as on Windows, and the shell takes it for a
/// letter.
Findings detect_carriage_return(const Scene& scene) {
    for (const FileSeen& file : scene.seen.files) {
        const std::size_t at = file.path.find('\r');
        if (at == std::string::npos) continue;
        const std::string name = without_folders(file.path.substr(0, at));
        return {finding_of(scene, "shell.carriage-return", 0, {{"name", name}, {"shown", shown_bytes(name + '\r')}})};
    }
    return {};
}

/// A folder was needed before it was made: mkdir inside it failed, or a copy took its name. (A name that a claim wants
/// to be a folder is that claim's business.)
Findings detect_missing_folder(const Scene& scene) {
    for (const std::string& path : missing_paths(scene)) {
        const std::string folder = path.substr(0, std::min(path.rfind('/'), path.size()));
        if (is_claimed_folder(scene, folder)) continue;
        for (const SeenCall& one : scene.own) {
            const bool in_nothing = one.family == "mkdir" && one.call->error == "ENOENT";
            const bool is_file =
                std::any_of(scene.seen.files.begin(), scene.seen.files.end(),
                            [&](const FileSeen& file) { return file.path == folder && file.type == '-'; });
            const bool takes_name = folder != path && is_file && one.family == "open" && one.call->made &&
                                    has_name(*one.call, "flags", "O_CREAT") &&
                                    one.call->made->object.ends_with('/' + folder);
            if (in_nothing || takes_name) return {finding_at(scene, "shell.folder-missing", one, {{"path", path}})};
        }
    }
    return {};
}

/// A path that must be there was made, and then renamed away, or removed; nothing has made it since.
Findings detect_lost_path(const Scene& scene) {
    for (const std::string& path : missing_paths(scene)) {
        const std::string name = without_folders(path);
        const SeenCall* lost = nullptr;
        bool made = false;
        for (const SeenCall& one : scene.own) {
            if (!one.call->result || one.failed()) continue;
            const bool makes =
                (one.family == "open" && has_name(*one.call, "flags", "O_CREAT")) || one.family == "mkdir";
            const bool removes = one.family == "unlink" || one.family == "rmdir";
            if (makes && name_in(one, "path") == name) {
                made = true;
                lost = nullptr;
            }
            const bool loses = (one.family == "rename" && name_in(one, "oldpath") == name) ||
                               (removes && name_in(one, "path") == name);
            if (made && loses) lost = &one;
        }
        if (lost == nullptr) continue;
        return {finding_at(scene, lost->family == "rename" ? "shell.moved-away" : "shell.removed", *lost,
                           {{"path", path}})};
    }
    return {};
}

}  // namespace socklings
