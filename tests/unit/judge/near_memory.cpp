#include "examples.hpp"

// What the sanitizers say, and what looks like it.
namespace socklings::test {

namespace {

/// A program that passes, and what the sanitizers said of it.
Play reported(const std::string& text) {
    Play play = Play().exits(0);
    play.seen.programs.front().sources = {"server.c"};
    play.seen.sanitized = {{"server", text}};
    return play;
}

std::string access(const std::string& kind, bool writes, int offset, const std::string& inside = "") {
    return "==2==ERROR: AddressSanitizer: " + kind + " on address 0x7f at pc 0x55\n" + (writes ? "WRITE" : "READ") +
           " of size 1 at 0x7f thread T0\n" + inside + "    #1 0x55 in main server.c:5\n" +
           "Address 0x7f is located in stack of thread T0 at offset 7 in frame\n    [96, 112) 'buffer' (line 3) <== " +
           "Memory access at offset " + std::to_string(96 + offset) + " overflows this variable\n";
}

const std::string strlen_inside = "    #0 0x7f in __interceptor_strlen x.inc:389\n";
const std::string lens_inside = "    #0 0x55 in __wrap_recv lens.c:28\n";
const std::string lens_says = "socklings: recv: asked 17, room 16\n";

std::string undefined(const std::string& message) { return "server.c:5:9: runtime error: " + message + "\n"; }

}  // namespace

Examples triggers_of_memory() {
    return {
        {"memory.use-after-free", reported(access("heap-use-after-free", false, 0))},
        {"memory.use-after-scope", reported(access("stack-use-after-return", false, 0))},
    };
}

Examples near_misses_of_memory() {
    return {
        {"memory.overflow", reported(access("stack-buffer-overflow", false, 16))},
        {"memory.length", reported(lens_says + access("stack-buffer-overflow", true, 16))},
        {"memory.index", reported(undefined("left shift of 200 by 24 places cannot be represented in type 'int'"))},
        {"memory.no-terminator", reported(access("stack-buffer-overflow", true, 16, strlen_inside))},
        {"memory.over-read", reported(access("stack-buffer-overflow", false, 16, strlen_inside))},
        {"memory.use-after-free", reported(access("heap-buffer-overflow", false, 16))},
        {"memory.use-after-scope", reported(lens_says + access("stack-buffer-overflow", true, 16, lens_inside))},
    };
}

}  // namespace socklings::test
