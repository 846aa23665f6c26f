#include "learner/progress_file.hpp"

#include <cerrno>
#include <optional>
#include <utility>

#include "learner/progress_json.hpp"
#include "sys/files.hpp"
#include "sys/lock_file.hpp"
#include "sys/new_file.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

/// Where the content is: behind a link, if the file is one.
fs::path behind_link(const fs::path& path) {
    std::error_code error;
    if (!fs::is_symlink(path, error)) return path;
    fs::path real = fs::canonical(path, error);
    if (error) throw told_system_error("error.dead-link", {{"path", path.string()}}, error.value());
    return real;
}

/// The text of a file; nothing where there is none.
std::optional<std::string> text_of(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return {};
    if (!error && !fs::is_regular_file(status)) throw told_error("error.no-file", {{"path", path.string()}});
    auto text = read_file(path);
    if (!text && errno != ENOENT) throw told_system_error("error.cannot-read", {{"path", path.string()}});
    return text;
}

fs::path beside(const fs::path& file, const std::string& ending) {
    return file.parent_path() / ("." + file.filename().string() + ending);
}

fs::path move_aside(const fs::path& file) {
    for (int number = 1;; ++number) {
        fs::path aside = file.string() + ".damaged-" + std::to_string(number);
        if (rename_to_new(file, aside)) return aside;
    }
}

}  // namespace

ProgressIsNewer::ProgressIsNewer(const fs::path& path)
    : Error(path.string() + " was written by a newer socklings"), file(path) {}

/// What the file holds at one moment. `fault`: it is damaged, and nothing was read from it.
struct ProgressFile::Content {
    fs::path file;
    std::string text;
    Progress progress;
    std::string fault;
};

ProgressFile::ProgressFile(const fs::path& workspace, OnDamage on_damage)
    : path_(workspace / "progress.json"), earlier_(workspace / ".progress.json"), on_damage_(std::move(on_damage)) {}

ProgressFile::Content ProgressFile::content() const {
    Content content;
    for (const fs::path& file : {path_, earlier_}) {
        auto text = text_of(behind_link(file));
        if (!text) continue;
        const ReadProgress read = parse_progress(*text);
        if (std::holds_alternative<NewerProgress>(read)) throw ProgressIsNewer(file);
        content.file = file;
        content.text = std::move(*text);
        if (const auto* progress = std::get_if<Progress>(&read)) content.progress = *progress;
        if (const auto* damage = std::get_if<DamagedProgress>(&read)) content.fault = damage->fault;
        break;
    }
    return content;
}

/// For whoever holds the lock.
ProgressFile::Content ProgressFile::sound_content() const {
    for (;;) {
        Content now = content();
        if (now.fault.empty()) return now;
        on_damage_({now.file, move_aside(now.file), now.fault});
    }
}

Progress ProgressFile::read() const {
    Content now = content();
    if (now.fault.empty()) return std::move(now.progress);
    const LockFile lock(beside(behind_link(path_), ".lock"));
    return sound_content().progress;
}

Progress ProgressFile::update(const std::function<void(Progress&)>& change) const {
    make_folders(path_.parent_path());
    const LockFile lock(beside(behind_link(path_), ".lock"));
    const Content before = sound_content();
    Progress progress = before.progress;
    change(progress);
    if (progress == before.progress) return progress;
    // Asked again: a link to a damaged file is gone by now.
    const fs::path real = behind_link(path_);
    replace_file(real, beside(real, ".new"), progress_text(progress, before.text));
    std::error_code stays;  // which harms nothing: the other file is read first
    if (before.file == earlier_) fs::remove(earlier_, stays);
    return progress;
}

}  // namespace socklings
