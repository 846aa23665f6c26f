#include "report/markdown.hpp"

#include <md4c.h>

#include <map>
#include <new>

namespace socklings {
namespace {

/// The character of "&lt;"; an entity that no lesson needs stays as it was written.
std::string character_of(std::string_view entity) {
    static const std::map<std::string_view, std::string> named{
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", "\u00a0"}};
    auto found = named.find(entity);
    return found == named.end() ? std::string(entity) : found->second;
}

std::string text_of(const MD_ATTRIBUTE& attribute) {
    std::string text;
    for (unsigned i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const auto begin = attribute.substr_offsets[i], end = attribute.substr_offsets[i + 1];
        std::string_view part(attribute.text + begin, end - begin);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? character_of(part) : std::string(part);
    }
    return text;
}

Alignment alignment_of(MD_ALIGN align) {
    if (align == MD_ALIGN_CENTER) return Alignment::centre;
    return align == MD_ALIGN_RIGHT ? Alignment::right : Alignment::left;
}

BlockKind kind_of(MD_BLOCKTYPE type) {
    switch (type) {
        case MD_BLOCK_QUOTE:
            return BlockKind::quote;
        case MD_BLOCK_UL:
            return BlockKind::bullets;
        case MD_BLOCK_OL:
            return BlockKind::numbers;
        case MD_BLOCK_LI:
            return BlockKind::item;
        case MD_BLOCK_HR:
            return BlockKind::rule;
        case MD_BLOCK_H:
            return BlockKind::heading;
        case MD_BLOCK_CODE:
            return BlockKind::code;
        case MD_BLOCK_TABLE:
            return BlockKind::table;
        case MD_BLOCK_TR:
            return BlockKind::row;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            return BlockKind::cell;
        default:
            return BlockKind::paragraph;
    }
}

/// What md4c calls back, put together as a tree. The open blocks lie on a path from the document down.
class Builder {
public:
    void enter(MD_BLOCKTYPE type, void* detail) {
        if (type == MD_BLOCK_DOC) return;
        if (type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY) {
            in_head_ = type == MD_BLOCK_THEAD;
            return;
        }
        Block block;
        block.kind = kind_of(type);
        if (type == MD_BLOCK_UL) block.tight = static_cast<MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0;
        if (type == MD_BLOCK_OL) {
            block.tight = static_cast<MD_BLOCK_OL_DETAIL*>(detail)->is_tight != 0;
            block.number = static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start;
        }
        if (type == MD_BLOCK_H) block.number = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
        if (type == MD_BLOCK_TR) block.heading_row = in_head_;
        if (block.kind == BlockKind::cell)
            block.alignment = alignment_of(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
        open_.push_back(std::move(block));
    }

    void leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_DOC || type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY) return;
        Block done = std::move(open_.back());
        open_.pop_back();
        innermost().blocks.push_back(std::move(done));
    }

    void enter(MD_SPANTYPE type, void* detail) {
        face_.push_back(face_.empty() ? Span() : face_.back());
        Span& face = face_.back();
        if (type == MD_SPAN_STRONG) face.strong = true;
        if (type == MD_SPAN_EM) face.emphasis = true;
        if (type == MD_SPAN_CODE) face.code = true;
        if (type == MD_SPAN_A) face.link = text_of(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
        if (type == MD_SPAN_IMG) face.link = text_of(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
    }

    void leave_span() { face_.pop_back(); }

    void text(MD_TEXTTYPE type, std::string_view text) {
        if (type == MD_TEXT_ENTITY) return add(character_of(text));
        if (type == MD_TEXT_NULLCHAR) return add("\ufffd");
        if (type == MD_TEXT_SOFTBR) return add(" ");
        if (type == MD_TEXT_BR) return add("\n");
        add(std::string(text));
    }

    [[nodiscard]] Block take() { return std::move(document_); }

private:
    Block& innermost() { return open_.empty() ? document_ : open_.back(); }

    /// md4c gives the text of a tight list's item without a paragraph around it.
    std::vector<Span>& spans_of(Block& block) {
        if (block.kind != BlockKind::item) return block.spans;
        if (block.blocks.empty() || block.blocks.back().kind != BlockKind::paragraph) {
            block.blocks.emplace_back().kind = BlockKind::paragraph;
        }
        return block.blocks.back().spans;
    }

    void add(std::string text) {
        Span span = face_.empty() ? Span() : face_.back();
        auto& spans = spans_of(innermost());
        if (!spans.empty() && spans.back().same_face(span)) {
            spans.back().text += text;
        } else {
            span.text = std::move(text);
            spans.push_back(std::move(span));
        }
    }

    Block document_;
    std::vector<Block> open_;
    std::vector<Span> face_;
    bool in_head_ = false;
};

Builder& builder(void* data) { return *static_cast<Builder*>(data); }

}  // namespace

Block parse_markdown(std::string_view text) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        return builder(data).enter(type, detail), 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) { return builder(data).leave(type), 0; };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) { return builder(data).enter(type, detail), 0; };
    parser.leave_span = [](MD_SPANTYPE, void*, void* data) { return builder(data).leave_span(), 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* at, MD_SIZE size, void* data) {
        return builder(data).text(type, {at, size}), 0;
    };
    Builder tree;
    // It fails for want of memory alone.
    if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &tree) != 0) throw std::bad_alloc();
    return tree.take();
}

}  // namespace socklings
