#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace at_terminal {

/// What a terminal shows of what was written to it, as far as socklings' full screen goes: text, cursor positions,
/// erasing, two screens. A wide character takes two cells.
class Screen {
public:
    Screen(std::size_t rows, std::size_t columns) { resize(rows, columns); }

    void resize(std::size_t rows, std::size_t columns);
    void write(std::string_view bytes);

    [[nodiscard]] std::string text() const;  ///< rows, without the blanks at their ends
    [[nodiscard]] bool contains(const std::string& part) const { return text().find(part) != std::string::npos; }
    [[nodiscard]] bool is_alternate() const { return alternate_; }
    /// The first row that was written beyond the last column, as far as it fits. Empty: none was.
    [[nodiscard]] const std::string& too_wide() const { return too_wide_; }

private:
    void control(std::string_view sequence);
    void put(std::string_view character, std::size_t width);
    void line_feed();

    std::size_t rows_ = 0, columns_ = 0, row_ = 0, column_ = 0, saved_row_ = 0, saved_column_ = 0;
    std::vector<std::vector<std::string>> cells_, hidden_;
    bool alternate_ = false;
    std::string rest_, too_wide_;
};

}  // namespace at_terminal
