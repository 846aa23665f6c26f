#include "commands/question.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

#include "sys/error.hpp"
#include "sys/interrupt.hpp"

namespace socklings {
namespace {

/// Up to the end of the line, or of the input.
std::string read_line() {
    std::string line;
    for (;;) {
        pollfd either[] = {{STDIN_FILENO, POLLIN, 0}, {interrupt_fd(), POLLIN, 0}};
        if (poll(either, 2, -1) == -1 && errno != EINTR) throw system_error("poll");
        throw_if_interrupted();
        if (!either[0].revents) continue;
        char letter = 0;
        const auto n = read(STDIN_FILENO, &letter, 1);
        if (n == -1 && errno == EINTR) continue;
        if (n <= 0 || letter == '\n') return line;
        line += letter;
    }
}

}  // namespace

bool can_ask(const Context& context) {
    return !context.options.json && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
}

bool ask(const Context& context, const std::string& question) {
    constexpr std::array<std::string_view, 7> yes{"y", "Y", "yes", "Yes", "예", "네", "ㅛ"};
    print(question + " " + context.messages.say("question.choices") + " ");
    return std::find(yes.begin(), yes.end(), read_line()) != yes.end();
}

}  // namespace socklings
