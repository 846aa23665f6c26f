#include <algorithm>

#include "judge/call_text.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"

namespace socklings {

namespace {

bool may_write(const Call& open) { return has_name(open, "flags", "O_WRONLY") || has_name(open, "flags", "O_RDWR"); }

/// What the scenario put into the file before the play; nullptr where it was not there.
const GivenFile* given_file(const Scene& scene, const std::string& path) {
    const auto& given = scene.scenario.given;
    const auto found = std::find_if(given.begin(), given.end(),
                                    [&](const GivenFile& file) { return file.path == path && !file.folder; });
    return found == given.end() ? nullptr : &*found;
}

const FileSeen* file_after(const Scene& scene, const std::string& path) {
    const auto& files = scene.seen.files;
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const FileSeen& file) { return file.path == path; });
    return found == files.end() ? nullptr : &*found;
}

/// A claim on the content of a file that was there before: what it held, should hold, and holds.
struct Change {
    const Bytes &before, &wanted, &after;

    [[nodiscard]] bool should_keep() const { return wanted.starts_with(before); }
    [[nodiscard]] bool kept() const { return after.starts_with(before); }
    /// The new text, and behind it the old one's tail.
    [[nodiscard]] bool tail_stays() const {
        return after.size() == before.size() && after.size() > wanted.size() && after.starts_with(wanted) &&
               after.substr(wanted.size()) == before.substr(wanted.size());
    }
};

/// The flag that explains the change, as a code; empty where none does.
std::string flag_mistake(const Call& open, const Change& change) {
    const bool truncates = has_name(open, "flags", "O_TRUNC") || open.name == "creat";
    const bool appends = has_name(open, "flags", "O_APPEND");
    if (change.should_keep() && !change.kept() && truncates) return "flags.truncates";
    if (change.should_keep() && !change.kept() && may_write(open) && !appends) return "flags.missing-append";
    if (appends && !change.should_keep() && change.after == change.before + change.wanted) return "flags.appends";
    if (change.tail_stays() && may_write(open) && !truncates && !appends) return "flags.missing-trunc";
    return "";
}

}  // namespace

/// The content of a file that was there before is wrong in the way that one flag of open explains.
Findings detect_wrong_flags(const Scene& scene) {
    Findings findings;
    for (const FileClaim* const claim : scene.claims<FileClaim>()) {
        const GivenFile* const before = given_file(scene, claim->path);
        const FileSeen* const after = file_after(scene, claim->path);
        const auto wanted = claim->content ? fixed_bytes(expanded(*claim->content, scene.seen.port)) : std::nullopt;
        if (before == nullptr || after == nullptr || before->content.empty() || !wanted || *wanted == after->content)
            continue;
        for (const SeenCall& one : scene.own) {
            if (one.family != "open" || !one.succeeded() || path_of(*one.call) != claim->path) continue;
            const std::string code = flag_mistake(*one.call, {before->content, *wanted, after->content});
            if (!code.empty()) findings.push_back(finding_at(scene, code, one));
        }
    }
    return findings;
}

/// A file that should be there, or should not, and an open whose O_CREAT or O_EXCL decided it.
Findings detect_creation(const Scene& scene) {
    Findings findings;
    for (const FileClaim* const claim : scene.claims<FileClaim>()) {
        const bool there = file_after(scene, claim->path) != nullptr;
        for (const SeenCall& one : scene.own) {
            if (one.family != "open" || path_of(*one.call) != claim->path) continue;
            const bool creates = has_name(*one.call, "flags", "O_CREAT") || one.call->name == "creat";
            if (claim->absent && there && creates && one.succeeded())
                findings.push_back(finding_at(scene, "flags.creates", one));
            const bool exclusive = has_name(*one.call, "flags", "O_EXCL") && one.call->error == "EEXIST";
            if (!claim->absent && exclusive) findings.push_back(finding_at(scene, "flags.exclusive", one));
            if (!claim->absent && !there && !creates && one.call->error == "ENOENT") {
                findings.push_back(finding_at(scene, "flags.missing-creat", one));
            }
        }
    }
    return findings;
}

/// EBADF of a descriptor that is open, but for the other direction (read(2), write(2)); or EACCES where less was
/// allowed.
Findings detect_wrong_access(const Scene& scene) {
    Findings findings;
    SeenCalls opens;
    for (const SeenCall& one : scene.own) {
        if (one.family == "open" && one.call->made) opens.push_back(one);
        if (one.family == "open" && one.call->error == "EACCES" && may_write(*one.call)) {
            const GivenFile* const given = given_file(scene, path_of(*one.call));
            if (given != nullptr && (given->mode & 0600) == 0400)
                findings.push_back(finding_at(scene, "flags.asks-too-much", one));
        }
        if (!one.call->descriptor || one.call->error != "EBADF") continue;
        const auto open = std::find_if(opens.rbegin(), opens.rend(), [&](const SeenCall& each) {
            return each.call->made->object == object_of(*one.call);
        });
        if (open == opens.rend()) continue;
        if (one.family == "write" && has_name(*open->call, "flags", "O_RDONLY")) {
            findings.push_back(finding_at(scene, "flags.not-for-writing", one, {{"open", call_text(*open->call)}}));
        }
        if (one.family == "read" && has_name(*open->call, "flags", "O_WRONLY")) {
            findings.push_back(finding_at(scene, "flags.not-for-reading", one, {{"open", call_text(*open->call)}}));
        }
    }
    return findings;
}

/// A claim on a file does not hold, and the program's open of it failed.
Findings detect_failed_open(const Scene& scene) {
    Findings findings;
    for (const FileClaim* const claim : scene.claims<FileClaim>()) {
        if (claim->absent) continue;
        for (const SeenCall& one : scene.own) {
            if (one.family != "open" || path_of(*one.call) != claim->path) continue;
            if (one.failed()) findings.push_back(finding_at(scene, "call.failed", one));
        }
    }
    return findings;
}

}  // namespace socklings
