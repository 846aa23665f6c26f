#pragma once

#include <string>

namespace socklings {

/// One line on stderr that says what is going on, written over again and again, and gone at the end. Silent where
/// stderr is no terminal. Clear it before anything else is printed.
class ProgressLine {
public:
    ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() { clear(); }

    void show(const std::string& text);
    void clear();

private:
    bool on_terminal_;
    std::size_t columns_ = 80;
    bool shown_ = false;
};

}  // namespace socklings
