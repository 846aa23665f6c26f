// Shows the bytes of three numbers as they lie in memory, from the lowest address up.

#include <arpa/inet.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <span>

namespace {

/// "78 56 34 12" and a newline. False if stdout does not take it.
bool print_bytes(const std::uint32_t& number) {
    const char* between = "";
    for (const std::byte byte : std::as_bytes(std::span(&number, 1))) {
        if (std::printf("%s%02x", between, std::to_integer<unsigned>(byte)) < 0) return false;
        between = " ";
    }
    return std::printf("\n") >= 0;
}

}  // namespace

int main() {
    const std::uint32_t number = 0x12345678;
    const bool shown = print_bytes(number) && print_bytes(htonl(number)) && print_bytes(0xdeadbeef) &&  //
                       std::fflush(stdout) == 0;
    if (!shown) {
        std::perror("stdout");
        return 1;
    }
    return 0;
}
