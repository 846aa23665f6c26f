#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace socklings {

/// A folder in the cache in which a program is being made; removed with all it holds unless it is kept.
class Staging {
public:
    explicit Staging(const std::filesystem::path& cache);  ///< throws Error
    Staging(Staging&& other) noexcept;
    Staging& operator=(Staging&&) = delete;
    ~Staging();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path program() const { return path_ / "program"; }

private:
    friend class Cache;
    std::filesystem::path path_;
};

/// Compiled programs by key, one folder each: the program and what the compiler printed. An entry appears whole or not
/// at all (rename), so that several runners may share the folder. The 400 entries used last are kept.
class Cache {
public:
    explicit Cache(std::filesystem::path folder);  ///< made if missing; throws Error

    struct Entry {
        std::filesystem::path program;
        std::string output;
    };
    [[nodiscard]] std::optional<Entry> find(const std::string& key) const;

    [[nodiscard]] Staging stage() const { return Staging(folder_); }

    /// Makes the staged program the entry of `key`, in the place of one that another runner may have put there
    /// meanwhile. Gives the program's path. Throws Error.
    std::filesystem::path keep(Staging staging, const std::string& key, const std::string& output) const;

    static constexpr std::size_t max_entries = 400;

private:
    void drop_old() const;

    std::filesystem::path folder_;
};

}  // namespace socklings
