#include "sanitizer_words.hpp"

namespace socklings::test {

namespace {

const std::string line_5 = "    #1 0x55 in main server.c:5\n";

std::string begin(const std::string& title) { return "==2==ERROR: AddressSanitizer: " + title + '\n'; }

std::string size_1(bool writes) { return std::string(writes ? "WRITE" : "READ") + " of size 1 at 0x7f thread T0\n"; }

}  // namespace

Play reported(const std::string& text) {
    Play play = Play().exits(0);
    play.seen.programs.front().sources = {"server.c"};
    play.seen.sanitized = {{"server", text}};
    return play;
}

std::string access(const std::string& kind, bool writes, int offset, const std::string& inside) {
    return begin(kind + " on address 0x7f at pc 0x55") + size_1(writes) + inside + line_5 +
           "Address 0x7f is located in stack of thread T0 at offset 7 in frame\n    [96, 112) 'buffer' (line 3) <== " +
           "Memory access at offset " + std::to_string(96 + offset) + " overflows this variable\n";
}

std::string access_in_heap(const std::string& kind, bool writes, int bytes_behind) {
    return begin(kind + " on address 0x60 at pc 0x55") + size_1(writes) + line_5 + "0x60 is located " +
           std::to_string(bytes_behind) + " bytes after 8-byte region [0x58,0x60)\nallocated by thread T0 here:\n" +
           "    #0 0x7f in __interceptor_malloc x.cpp:69\n    #1 0x55 in main server.c:4\n";
}

std::string crash(const std::string& address, const std::string& inside) {
    return begin("SEGV on unknown address " + address + " (pc 0x55 bp 0x7f sp 0x7f T0)") + inside + line_5;
}

std::string error(const std::string& title) { return begin(title) + line_5; }

std::string undefined(const std::string& message) { return "server.c:5:9: runtime error: " + message + '\n'; }

}  // namespace socklings::test
