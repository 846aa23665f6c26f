#include "watch/key.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "report/utf8.hpp"

namespace socklings {
namespace {

constexpr char escape = '\x1b';

/// Where a control sequence ends (ECMA-48, 5.4): CSI, then a final byte of 0x40 to 0x7e; or SS3 and one byte. 0: it
/// goes on in bytes that have not come yet.
std::size_t length_of_sequence(std::string_view bytes) {
    if (bytes.size() == 1) return 1;
    if (bytes[1] == 'O') return bytes.size() > 2 ? 3 : 0;
    if (bytes[1] != '[') return 1;
    for (std::size_t i = 2; i < bytes.size(); ++i) {
        if (bytes[i] >= 0x40 && bytes[i] <= 0x7e) return i + 1;
        if (bytes[i] < 0x20) return i;
    }
    return 0;
}

/// The letter on the same key, for who forgot to switch the keyboard back (the two-set layout, KS X 5002).
std::optional<char> latin_letter(char32_t jamo) {
    static const std::map<char32_t, char> letters{
        {U'ㅂ', 'q'}, {U'ㅈ', 'w'}, {U'ㄷ', 'e'}, {U'ㄱ', 'r'}, {U'ㅅ', 't'}, {U'ㅛ', 'y'}, {U'ㅕ', 'u'},
        {U'ㅑ', 'i'}, {U'ㅐ', 'o'}, {U'ㅔ', 'p'}, {U'ㅁ', 'a'}, {U'ㄴ', 's'}, {U'ㅇ', 'd'}, {U'ㄹ', 'f'},
        {U'ㅎ', 'g'}, {U'ㅗ', 'h'}, {U'ㅓ', 'j'}, {U'ㅏ', 'k'}, {U'ㅣ', 'l'}, {U'ㅋ', 'z'}, {U'ㅌ', 'x'},
        {U'ㅊ', 'c'}, {U'ㅍ', 'v'}, {U'ㅠ', 'b'}, {U'ㅜ', 'n'}, {U'ㅡ', 'm'}};
    const auto found = letters.find(jamo);
    return found == letters.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Key> key_of(const CodePoint& point) {
    if (point.value == '\r' || point.value == '\n') return Key{Key::Name::enter};
    if (point.value == '\f') return Key{Key::Name::redraw};
    if (point.value == 0x08 || point.value == 0x7f) return Key{Key::Name::page_up};
    if (point.value >= 0x20 && point.value < 0x7f) return Key{Key::Name::character, static_cast<char>(point.value)};
    if (const auto letter = latin_letter(point.value)) return Key{Key::Name::character, *letter};
    return {};
}

/// A character that has not come whole: up to three bytes that begin one.
bool is_cut(std::string_view bytes) {
    if (bytes.size() >= 4) return false;
    const auto first = static_cast<unsigned char>(bytes.front());
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
    return bytes.size() < length &&
           std::all_of(bytes.begin() + 1, bytes.end(), [](char c) { return (c & 0xc0) == 0x80; });
}

}  // namespace

void KeyReader::take_sequence(std::string_view sequence, std::vector<Key>& keys) {
    static const std::map<std::string_view, Key::Name> names{
        {"\x1b", Key::Name::escape},       {"\x1b[A", Key::Name::up},   {"\x1bOA", Key::Name::up},
        {"\x1b[B", Key::Name::down},       {"\x1bOB", Key::Name::down}, {"\x1b[5~", Key::Name::page_up},
        {"\x1b[6~", Key::Name::page_down}, {"\x1b[H", Key::Name::home}, {"\x1bOH", Key::Name::home},
        {"\x1b[1~", Key::Name::home},      {"\x1b[F", Key::Name::end},  {"\x1bOF", Key::Name::end},
        {"\x1b[4~", Key::Name::end},       {"\x1bOM", Key::Name::enter}};
    if (sequence == "\x1b[200~" || sequence == "\x1b[201~") pasting_ = sequence == "\x1b[200~";
    const auto name = names.find(sequence);
    if (name != names.end() && !pasting_) keys.push_back({name->second});
}

std::vector<Key> KeyReader::take(std::string_view bytes) {
    rest_ += bytes;
    std::vector<Key> keys;
    std::string_view left = rest_;
    while (!left.empty()) {
        if (left.front() == escape) {
            const std::size_t length = length_of_sequence(left);
            if (length == 0) break;
            take_sequence(left.substr(0, length), keys);
            left.remove_prefix(length);
            continue;
        }
        const auto point = first_code_point(left);
        if (!point && is_cut(left)) break;
        if (point && !pasting_) {
            if (const auto key = key_of(*point)) keys.push_back(*key);
        }
        left.remove_prefix(point ? point->length : 1);
    }
    rest_ = std::string(left);
    return keys;
}

}  // namespace socklings
