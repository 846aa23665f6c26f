#include "report/flow.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "report/escape.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

/// What stands between two spaces; of several faces in "`server.c`, then". A word may begin a new line for good.
struct Word {
    std::vector<Span> pieces;
    std::size_t columns = 0;
    bool new_line = false;
};

void add_piece(std::vector<Span>& pieces, const Span& face, std::string_view text) {
    if (text.empty()) return;
    if (pieces.empty() || !pieces.back().same_face(face)) {
        pieces.push_back(face);
        pieces.back().text.clear();
    }
    pieces.back().text += text;
}

/// The marks that stand for a face where there is no colour, and the target of a link.
std::vector<Span> with_marks(const std::vector<Span>& spans, const Look& look) {
    std::vector<Span> marked;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        Span span = spans[i];
        const std::string mark = look.colour ? "" : span.code ? "`" : span.emphasis ? "*" : "";
        span.text = mark + span.text + mark;
        marked.push_back(span);
        const bool link_ends = i + 1 == spans.size() || spans[i + 1].link != span.link;
        if (span.link.empty() || !link_ends || spans[i].text == span.link) continue;
        Span target;
        target.text = " (" + span.link + ")";
        marked.push_back(target);
    }
    return marked;
}

/// Splits at the spaces of `spans`, of those in code only if `in_code`.
std::vector<Word> words_of(const std::vector<Span>& spans, bool in_code) {
    std::vector<Word> words(1);
    auto next_word = [&](bool new_line) {
        if (words.back().pieces.empty()) {
            words.back().new_line = words.back().new_line || new_line;
        } else {
            words.push_back({{}, 0, new_line});
        }
    };
    for (const Span& span : spans) {
        std::string_view rest = span.text;
        const char* const ends = span.code && !in_code ? "\n" : " \n";
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of(ends), rest.size());
            const std::string piece = printable(rest.substr(0, end));
            add_piece(words.back().pieces, span, piece);
            words.back().columns += display_width(piece);
            if (end < rest.size()) next_word(rest[end] == '\n');
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    if (words.back().pieces.empty()) words.pop_back();
    return words;
}

/// The lines so far; words are put behind each other while they fit.
class Lines {
public:
    explicit Lines(std::size_t columns) : columns_(columns) {}

    void add(const Word& word) {
        if (word.new_line) begin();
        const std::size_t gap = last().spans.empty() ? 0 : 1;
        if (last().columns + gap + word.columns <= columns_) {
            if (gap == 1) add_space(word.pieces.front());
            put(word.pieces, word.columns);
        } else if (word.columns <= columns_) {
            begin();
            put(word.pieces, word.columns);
        } else {
            add_wide(word);
        }
    }

    [[nodiscard]] std::vector<FlowLine> take() { return std::move(lines_); }

private:
    FlowLine& last() { return lines_.back(); }

    void begin() {
        if (!last().spans.empty()) lines_.emplace_back();
    }

    /// Between two words of one face, the space has it, too: a line under both is not broken.
    void add_space(const Span& next) {
        const Span face = last().spans.back().same_face(next) ? next : Span();
        add_piece(last().spans, face, " ");
        ++last().columns;
    }

    void put(const std::vector<Span>& pieces, std::size_t columns) {
        for (const Span& piece : pieces) add_piece(last().spans, piece, piece.text);
        last().columns += columns;
    }

    void add_wide(const Word& word) {
        std::vector<Word> parts = words_of(word.pieces, true);
        if (parts.size() > 1) {
            for (const Word& part : parts) add(part);
            return;
        }
        begin();
        for (const Span& piece : word.pieces) add_cut(piece);
    }

    void add_cut(const Span& piece) {
        std::string_view rest = piece.text;
        while (!rest.empty()) {
            auto character = first_code_point(rest);
            const std::size_t length = character ? character->length : 1;
            const std::size_t width = display_width(rest.substr(0, length));
            if (last().columns + width > columns_) begin();
            add_piece(last().spans, piece, rest.substr(0, length));
            last().columns += width;
            rest.remove_prefix(length);
        }
    }

    std::size_t columns_;
    std::vector<FlowLine> lines_{1};
};

}  // namespace

std::string FlowLine::painted(const Look& look) const {
    std::string text;
    for (const Span& span : spans) {
        if (span.code) {
            text += look.paint(Ink::code, span.text);
        } else if (span.strong) {
            text += look.paint(Ink::strong, span.text);
        } else if (span.emphasis || !span.link.empty()) {
            text += look.paint(Ink::underlined, span.text);
        } else {
            text += span.text;
        }
    }
    return text;
}

std::vector<Span> with_code(const std::string& text) {
    std::vector<Span> spans;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = text.find('`', at);
        const std::size_t close = open == std::string::npos ? open : text.find('`', open + 1);
        Span plain, code;
        plain.text = text.substr(at, close == std::string::npos ? close : open - at);
        spans.push_back(plain);
        if (close == std::string::npos) break;
        code.text = text.substr(open + 1, close - open - 1);
        code.code = true;
        spans.push_back(code);
        at = close + 1;
    }
    return spans;
}

std::vector<FlowLine> flow(const std::vector<Span>& spans, std::size_t columns, const Look& look) {
    Lines lines(columns);
    for (const Word& word : words_of(with_marks(spans, look), false)) lines.add(word);
    return lines.take();
}

}  // namespace socklings
