#include "screen.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "report/width.hpp"

namespace at_terminal {
namespace {

std::string line_of(const std::vector<std::string>& row) {
    std::string line;
    for (const std::string& cell : row) line += cell;
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

}  // namespace

void Screen::resize(std::size_t rows, std::size_t columns) {
    rows_ = rows;
    columns_ = columns;
    cells_.assign(rows, std::vector<std::string>(columns, " "));
    hidden_ = cells_;
    row_ = column_ = saved_row_ = saved_column_ = 0;
}

std::string Screen::text() const {
    std::string all;
    for (const auto& row : cells_) all += line_of(row) + "\n";
    return all;
}

void Screen::line_feed() {
    if (row_ + 1 < rows_) {
        ++row_;
        return;
    }
    cells_.erase(cells_.begin());
    cells_.emplace_back(columns_, " ");
}

void Screen::put(std::string_view character, std::size_t width) {
    if (width == 0) return;
    if (column_ + width > columns_) {  // autowrap is off where it matters
        if (too_wide_.empty()) too_wide_ = line_of(cells_[row_]);
        return;
    }
    cells_[row_][column_] = character;
    for (std::size_t i = 1; i < width; ++i) cells_[row_][column_ + i].clear();
    column_ += width;
}

/// ESC [ parameters final.
void Screen::control(std::string_view sequence) {
    const char final = sequence.back();
    const std::string parameters(sequence.substr(2, sequence.size() - 3));
    if (parameters == "?1049") {
        if ((final == 'h') == alternate_) return;
        alternate_ = !alternate_;
        std::swap(cells_, hidden_);
        std::swap(row_, saved_row_);
        std::swap(column_, saved_column_);
    } else if (final == 'H') {
        const auto semicolon = parameters.find(';');
        const int row = std::atoi(parameters.c_str());
        const int column = semicolon == parameters.npos ? 1 : std::atoi(parameters.c_str() + semicolon + 1);
        row_ = std::min(static_cast<std::size_t>(std::max(row, 1)) - 1, rows_ - 1);
        column_ = std::min(static_cast<std::size_t>(std::max(column, 1)) - 1, columns_ - 1);
    } else if (final == 'J' && parameters == "2") {
        cells_.assign(rows_, std::vector<std::string>(columns_, " "));
    } else if (final == 'K') {
        const std::size_t from = parameters == "2" ? 0 : column_;
        for (std::size_t i = from; i < columns_; ++i) cells_[row_][i] = " ";
    }
}

void Screen::write(std::string_view bytes) {
    rest_ += bytes;
    std::string_view left = rest_;
    while (!left.empty()) {
        if (left.front() == '\x1b') {
            if (left.size() < 2) break;
            const auto end = left.find_first_not_of("0123456789;?", 2);
            if (left[1] == '[' && end == left.npos) break;
            const std::size_t length = left[1] == '[' ? end + 1 : 2;
            if (left[1] == '[') control(left.substr(0, length));
            left.remove_prefix(length);
            continue;
        }
        const auto point = socklings::first_code_point(left);
        if (!point && left.size() < 4) break;
        const std::size_t length = point ? point->length : 1;
        if (left.front() == '\r')
            column_ = 0;
        else if (left.front() == '\n')
            line_feed();
        else if (point && point->value >= 0x20)
            put(left.substr(0, length), socklings::display_width(point->value));
        left.remove_prefix(length);
    }
    rest_ = std::string(left);
}

}  // namespace at_terminal
