// Shows a port and an address in network byte order, then both in host byte order again.

#include <arpa/inet.h>

#include <cinttypes>
#include <cstdint>
#include <cstdio>

int main() {
    const std::uint16_t port = 0x1234;
    const std::uint32_t address = 0x12345678;

    const std::uint16_t network_port = htons(port);
    const std::uint32_t network_address = htonl(address);

    const bool shown = std::printf("port, network order:    0x%" PRIx16 "\n", network_port) >= 0 &&
                       std::printf("address, network order: 0x%" PRIx32 "\n", network_address) >= 0 &&
                       std::printf("port, host order:       0x%" PRIx16 "\n", ntohs(network_port)) >= 0 &&
                       std::printf("address, host order:    0x%" PRIx32 "\n", ntohl(network_address)) >= 0 &&
                       std::fflush(stdout) == 0;
    if (!shown) {
        std::perror("stdout");
        return 1;
    }
    return 0;
}
