#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace socklings {

/// A key of the learner's keyboard.
struct Key {
    enum class Name { character, up, down, page_up, page_down, home, end, enter, escape, redraw };
    Name name = Name::character;
    char character = 0;  ///< of Name::character: ASCII; a letter of the Korean keyboard is the Latin one on that key

    bool operator==(const Key&) const = default;
};

/// Makes keys of what a terminal sends: characters in UTF-8 and xterm's control sequences. What is pasted is no key.
class KeyReader {
public:
    /// Bytes as they come; a sequence may be cut anywhere but behind its ESC, which alone is the key Esc.
    [[nodiscard]] std::vector<Key> take(std::string_view bytes);

private:
    void take_sequence(std::string_view sequence, std::vector<Key>& keys);

    std::string rest_;  ///< the beginning of a sequence
    bool pasting_ = false;
};

}  // namespace socklings
