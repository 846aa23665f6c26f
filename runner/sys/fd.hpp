#pragma once

#include <utility>

namespace socklings {

/// Owns one file descriptor and closes it. Made by whoever opens the descriptor, with close-on-exec set.
class Fd {
public:
    Fd() = default;
    explicit Fd(int number) : number_(number) {}
    Fd(Fd&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Fd& operator=(Fd&& other) noexcept;
    ~Fd() { close(); }

    [[nodiscard]] int get() const { return number_; }
    [[nodiscard]] explicit operator bool() const { return number_ >= 0; }
    [[nodiscard]] int release() { return std::exchange(number_, -1); }
    void close();

private:
    int number_ = -1;
};

struct Pipe {
    Fd read_end, write_end;
};

/// A pipe with both ends close-on-exec. Throws Error.
[[nodiscard]] Pipe make_pipe();

/// Sets O_NONBLOCK. Throws Error.
void make_nonblocking(const Fd& fd);

}  // namespace socklings
