#pragma once

#include <string>
#include <string_view>
#include <vector>

// A text in Markdown (CommonMark with tables) as a tree; the parser is md4c, which markdown.cpp alone knows.
namespace socklings {

/// A stretch of text in one face.
struct Span {
    std::string text;  ///< UTF-8; a line break of the source is a space, a hard one "\n"
    bool strong = false, emphasis = false, code = false;
    std::string link;  ///< where it leads; empty: nowhere

    [[nodiscard]] bool same_face(const Span& other) const {
        return strong == other.strong && emphasis == other.emphasis && code == other.code && link == other.link;
    }
};

enum class BlockKind { document, heading, paragraph, code, bullets, numbers, item, quote, rule, table, row, cell };
enum class Alignment { left, centre, right };

/// A node of the tree. It holds spans (heading, paragraph, code, cell) or blocks.
struct Block {
    BlockKind kind = BlockKind::document;
    std::vector<Span> spans;
    std::vector<Block> blocks;
    unsigned number = 0;                    ///< heading: its level; numbers: of the first item
    bool tight = false;                     ///< list: no empty lines between its items
    bool heading_row = false;               ///< row: of the table's head
    Alignment alignment = Alignment::left;  ///< cell
};

/// Never fails: what is no Markdown is a paragraph. Raw HTML is text.
[[nodiscard]] Block parse_markdown(std::string_view text);

}  // namespace socklings
