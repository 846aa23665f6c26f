#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace socklings {

enum class Ink { good, bad, advice, dim, strong, code, underlined };

/// What a terminal makes of the address of a file: nothing, a link (OSC 8), or one that leads to a line in it.
enum class Links { none, to_files, with_lines };

/// How a report is to look: with colours or without, and how wide. Lines of text that are longer than a page is wide
/// are hard to read, so `columns` may be less than the terminal has.
struct Look {
    bool colour = false;
    std::size_t columns = 100;
    std::size_t terminal_columns = 0;  ///< all that there are; 0: not known
    Links links = Links::none;
    std::string folder = {};  ///< absolute: where the paths of links begin that are relative

    /// `text` in a colour, where colours are wanted. Measure and pad before painting.
    [[nodiscard]] std::string paint(Ink ink, std::string_view text) const;

    /// `text` as a link to a line of a file, where links are wanted.
    [[nodiscard]] std::string link(std::string_view file, int line, std::string_view text) const;
};

}  // namespace socklings
