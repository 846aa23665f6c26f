#include "build/cache.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <utility>
#include <vector>

#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

constexpr const char* staging_prefix = ".new-";

}  // namespace

Staging::Staging(const fs::path& cache) {
    std::string name = cache / (std::string(staging_prefix) + "XXXXXX");
    if (!mkdtemp(name.data())) throw told_system_error("error.no-cache", {{"path", cache.string()}});
    path_ = name;
}

Staging::Staging(Staging&& other) noexcept : path_(std::exchange(other.path_, {})) {}

Staging::~Staging() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
}

Cache::Cache(fs::path folder) : folder_(fs::absolute(folder)) {
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) throw told_system_error("error.no-cache", {{"path", folder_.string()}}, error.value());
    // Programs from here are run: they must not be another user's, who made the folder first.
    struct stat status {};
    if (stat(folder_.c_str(), &status) == -1) throw system_error(folder_.string());
    if (status.st_uid != geteuid() && geteuid() != 0)
        throw told_error("error.cache-of-other", {{"path", folder_.string()}});
}

std::optional<Cache::Entry> Cache::find(const std::string& key) const {
    const auto entry = folder_ / key;
    auto output = read_file(entry / "output");
    std::error_code error;
    // A program that is empty lost its content in a power cut.
    if (const auto size = fs::file_size(entry / "program", error); !output || error || size == 0) return {};
    utimensat(AT_FDCWD, entry.c_str(), nullptr, 0);  // used just now: the last to be dropped
    return Entry{entry / "program", std::move(*output)};
}

fs::path Cache::keep(Staging staging, const std::string& key, const std::string& output) const {
    // No fsync, as for files that matter: what is lost here is compiled again.
    std::ofstream(staging.path() / "output", std::ios::binary) << output;
    chmod(staging.path().c_str(), 0755);
    const auto entry = folder_ / key;
    if (std::rename(staging.path().c_str(), entry.c_str()) == 0) {
        staging.path_.clear();
        drop_old();
    } else if (!fs::exists(entry / "program")) {
        throw told_system_error("error.no-cache", {{"path", entry.string()}});
    }
    return entry / "program";
}

void Cache::drop_old() const {
    using Aged = std::pair<fs::file_time_type, fs::path>;
    std::vector<Aged> entries;
    std::error_code ignored;
    const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
    for (const auto& item : fs::directory_iterator(folder_, ignored)) {
        const auto time = item.last_write_time(ignored);
        const bool staging = item.path().filename().string().starts_with(staging_prefix);
        if (!staging) entries.emplace_back(time, item.path());
        if (staging && time < long_ago) fs::remove_all(item.path(), ignored);  // of a runner that was killed
    }
    if (entries.size() <= max_entries) return;
    std::sort(entries.begin(), entries.end(), std::greater<>());
    for (auto old = entries.begin() + max_entries; old != entries.end(); ++old) fs::remove_all(old->second, ignored);
}

}  // namespace socklings
