#include "build/fingerprint.hpp"

#include <algorithm>
#include <set>

#include "sys/files.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t max_source_bytes = 16 << 20;

void skip_blanks(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size())); }

bool skip_word(std::string_view& text, std::string_view word) {
    if (text.substr(0, word.size()) != word) return false;
    text.remove_prefix(word.size());
    return true;
}

bool add_file(Fingerprint& fingerprint, const fs::path& path, std::set<fs::path>& seen) {
    if (!seen.insert(path.lexically_normal()).second) return true;
    fingerprint.add(path.native());
    std::error_code error;
    const auto status = fs::status(path, error);
    // A missing file is a fact like any other: the key changes when it appears.
    if (status.type() == fs::file_type::not_found) return true;
    if (!fs::is_regular_file(status) || fs::file_size(path, error) > max_source_bytes) return false;
    const auto content = read_file(path);
    if (!content) return false;
    fingerprint.add(*content);
    bool certain = true;
    for (const auto& name : quoted_includes(*content, certain))
        if (!add_file(fingerprint, path.parent_path() / name, seen)) return false;
    return certain;
}

}  // namespace

void Fingerprint::add(std::string_view field) {
    // http://www.isthe.com/chongo/tech/comp/fnv: prime 2^88 + 2^8 + 0x3b.
    constexpr Wide prime = (Wide{1} << 88) | 0x13b;
    const auto mix = [this](unsigned char byte) { state_ = (state_ ^ byte) * prime; };
    for (const char byte : field) mix(static_cast<unsigned char>(byte));
    // The length parts it from the next field: "ab" + "c" is not "a" + "bc".
    for (auto length = field.size(); length; length >>= 8) mix(static_cast<unsigned char>(length));
    mix(0);
}

std::string Fingerprint::hex() const {
    std::string digits;
    for (int shift = 124; shift >= 0; shift -= 4) digits += "0123456789abcdef"[static_cast<int>(state_ >> shift) & 15];
    return digits;
}

std::vector<std::string> quoted_includes(std::string_view source, bool& certain) {
    std::vector<std::string> names;
    while (!source.empty()) {
        const auto end = source.find('\n');
        auto line = source.substr(0, end);
        source.remove_prefix(end == source.npos ? source.size() : end + 1);
        skip_blanks(line);
        if (!skip_word(line, "#")) continue;
        skip_blanks(line);
        if (!skip_word(line, "include") && !skip_word(line, "import")) continue;
        skip_word(line, "_next");
        skip_blanks(line);
        if (skip_word(line, "\"")) {
            names.emplace_back(line.substr(0, line.find('"')));
        } else if (!line.starts_with('<')) {
            certain = false;
        }
    }
    return names;
}

bool add_sources(Fingerprint& fingerprint, const std::vector<fs::path>& sources) {
    std::set<fs::path> seen;
    bool certain = true;
    for (const auto& source : sources) certain = add_file(fingerprint, source, seen) && certain;
    return certain;
}

}  // namespace socklings
