#include "watch/painted_rows.hpp"

#include <algorithm>
#include <optional>

#include "report/width.hpp"

namespace socklings {
namespace {

constexpr std::string_view plain = "\x1b[0m";

/// Length of the colour sequence at the start of `text`; 0: there is none.
std::size_t length_of_colour(std::string_view text) {
    if (!text.starts_with("\x1b[")) return 0;
    const auto end = text.find_first_not_of("0123456789;:", 2);
    return end != text.npos && text[end] == 'm' ? end + 1 : 0;
}

/// Of gcc's "erase to the end of the line" and other sequences that mean nothing here.
std::size_t length_of_control(std::string_view text) {
    if (!text.starts_with("\x1b[")) return 1;
    const auto end = text.find_first_not_of("0123456789;:?", 2);
    return end == text.npos ? text.size() : end + 1;
}

/// Rows of at most so many columns. A longer line goes on below, behind its last blank if it has one between words.
class Rows {
public:
    explicit Rows(std::size_t columns) : columns_(std::max<std::size_t>(columns, 2)) {}

    void colour(std::string_view sequence) {
        colours_ = sequence == plain || sequence == "\x1b[m" ? "" : colours_ + std::string(sequence);
        row_ += sequence;
    }

    void put(std::string_view character, std::size_t width) {
        const bool blank = character == " ";
        if (used_ + width > columns_) {
            if (blank) return end_row();
            go_on_below();
        }
        row_ += character;
        used_ += width;
        has_word_ = has_word_ || !blank;
        if (blank && has_word_) gap_ = Gap{row_.size(), used_, colours_};
    }

    void tab() {
        for (std::size_t n = 8 - used_ % 8; n > 0 && used_ < columns_; --n) put(" ", 1);
    }

    void end_row() {
        if (!colours_.empty()) row_ += plain;
        rows_.push_back(std::move(row_));
        row_ = colours_;
        used_ = 0;
        has_word_ = false;
        gap_.reset();
    }

    [[nodiscard]] std::vector<std::string> take(bool last_row) {
        if (last_row) end_row();
        return std::move(rows_);
    }

private:
    /// A blank between words.
    struct Gap {
        std::size_t end, used;  ///< in the row's bytes, in columns
        std::string colours;
    };

    void go_on_below() {
        if (!gap_) return end_row();
        const std::string word = row_.substr(gap_->end), colours = colours_;
        const std::size_t used = used_ - gap_->used;
        row_.resize(gap_->end - 1);
        colours_ = gap_->colours;
        end_row();
        row_ += word;
        colours_ = colours;
        used_ = used;
        has_word_ = used > 0;
    }

    std::size_t columns_, used_ = 0;
    std::string row_, colours_;
    bool has_word_ = false;
    std::optional<Gap> gap_;
    std::vector<std::string> rows_;
};

}  // namespace

std::vector<std::string> painted_rows(std::string_view text, std::size_t columns) {
    Rows rows(columns);
    const bool last_row = !text.empty() && text.back() != '\n';
    while (!text.empty()) {
        std::size_t length = 1;
        if (const std::size_t colour = length_of_colour(text); colour > 0) {
            length = colour;
            rows.colour(text.substr(0, length));
        } else if (text.front() == '\n') {
            rows.end_row();
        } else if (text.front() == '\t') {
            rows.tab();
        } else if (static_cast<unsigned char>(text.front()) < 0x20 || text.front() == 0x7f) {
            length = text.front() == '\x1b' ? length_of_control(text) : 1;
        } else if (const auto point = first_code_point(text)) {
            length = point->length;
            if (point->value < 0x80 || point->value >= 0xa0)
                rows.put(text.substr(0, length), display_width(point->value));
        } else {
            rows.put("\xef\xbf\xbd", 1);  // U+FFFD
        }
        text.remove_prefix(length);
    }
    return rows.take(last_row);
}

std::size_t painted_width(std::string_view row) {
    std::size_t width = 0;
    while (!row.empty()) {
        std::size_t length = length_of_colour(row);
        if (length == 0) {
            const auto point = first_code_point(row);
            width += point ? display_width(point->value) : 1;
            length = point ? point->length : 1;
        }
        row.remove_prefix(length);
    }
    return width;
}

}  // namespace socklings
