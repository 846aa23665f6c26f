#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace socklings {

/// A 128-bit FNV-1a hash of a row of fields. It tells programs apart in a cache; it is no defence against a forger.
class Fingerprint {
public:
    void add(std::string_view field);
    [[nodiscard]] std::string hex() const;

private:
    __extension__ using Wide = unsigned __int128;
    Wide state_ = (Wide{0x6c62272e07bb0142} << 64) | 0x62b821756295c58d;
};

/// Adds the sources and, in turn, every file that they include in quotes, as the compiler finds it: beside the file
/// that names it. False where that cannot be known: an `#include` of a macro, or something that is no file of usual
/// size.
[[nodiscard]] bool add_sources(Fingerprint& fingerprint, const std::vector<std::filesystem::path>& sources);

/// The names that a source includes in quotes. Nothing is skipped: one in a comment counts as well. `certain` becomes
/// false at an #include that gives neither "…" nor <…>.
[[nodiscard]] std::vector<std::string> quoted_includes(std::string_view source, bool& certain);

}  // namespace socklings
