#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"

namespace socklings {

namespace {

/// A file whose content is other than the fixed bytes that a claim wants.
struct WrongFile {
    std::string path;
    Bytes wanted, actual;
    std::size_t differs_at = 0;
};

std::vector<WrongFile> wrong_files(const Scene& scene) {
    std::vector<WrongFile> found;
    for (const FileClaim* const claim : scene.claims<FileClaim>()) {
        if (!claim->content) continue;
        const Pattern pattern = expanded(*claim->content, scene.seen.port);
        const auto wanted = fixed_bytes(pattern);
        for (const FileSeen& file : scene.seen.files) {
            if (!wanted || file.path != claim->path) continue;
            if (const auto at = first_difference(pattern, file.content))
                found.push_back({claim->path, *wanted, file.content, *at});
        }
    }
    return found;
}

/// The last call that wrote into the file; nullptr where none did.
const SeenCall* last_write(const Scene& scene, const std::string& path) {
    const SeenCall* last = nullptr;
    for (const SeenCall& one : scene.calls) {
        if (one.family == "write" && one.moved() > 0 && object_of(*one.call).ends_with('/' + path)) last = &one;
    }
    return last;
}

}  // namespace

/// The copy stops at the first byte ff, or leaves out what stands from a zero byte on: text functions do that to bytes.
Findings detect_text_functions(const Scene& scene) {
    Findings findings;
    for (const WrongFile& file : wrong_files(scene)) {
        const SeenCall* const write = last_write(scene, file.path);
        if (write == nullptr || file.differs_at >= file.wanted.size()) continue;
        const bool ends_there = file.actual.size() == file.differs_at;
        const char missing = file.wanted[file.differs_at];
        const std::map<std::string, std::string> arguments{{"offset", std::to_string(file.differs_at)},
                                                           {"path", file.path}};
        if (missing == '\xFF' && ends_there)
            findings.push_back(likely(finding_at(scene, "copy.char-for-int", *write, arguments)));
        if (missing == '\0') findings.push_back(likely(finding_at(scene, "copy.text-functions", *write, arguments)));
    }
    return findings;
}

/// After a short write the next one takes the same bytes again, and the file holds them twice.
Findings detect_repeated_write(const Scene& scene) {
    for (const WrongFile& file : wrong_files(scene)) {
        const SeenCall* before = nullptr;
        std::size_t written = 0;
        for (const SeenCall& one : scene.own) {
            if (one.family != "write" || one.moved() == 0 || !object_of(*one.call).ends_with('/' + file.path)) continue;
            const bool was_short = before != nullptr && before->call->asked > before->moved();
            const Bytes& bytes = one.call->data;
            const bool again = was_short && !bytes.empty() && before->call->data.substr(0, bytes.size()) == bytes;
            const bool wrong = written > file.wanted.size() || file.wanted.compare(written, bytes.size(), bytes) != 0;
            if (again && wrong) return {finding_at(scene, "write.repeats", one, {{"text", shown_bytes(bytes)}})};
            written += one.moved();
            before = &one;
        }
    }
    return {};
}

}  // namespace socklings
