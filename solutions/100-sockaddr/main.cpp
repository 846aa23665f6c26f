// Prints what the address structs look like inside, and that a struct of the same shape is as long.

#include <netinet/in.h>
#include <sys/socket.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iostream>

namespace {

/// The members of sockaddr_in, by their sizes.
struct SameShape {
    std::uint16_t family;
    std::uint16_t port;
    std::uint32_t address;
    char zero[8];
};

}  // namespace

int main() {
    std::cout << "sa_family_t " << sizeof(sa_family_t) << '\n'
              << "in_port_t " << sizeof(in_port_t) << '\n'
              << "in_addr_t " << sizeof(in_addr_t) << '\n'
              << "sockaddr_in " << sizeof(sockaddr_in) << '\n'
              << "sin_zero " << sizeof(sockaddr_in::sin_zero) << '\n'
              << "sockaddr " << sizeof(sockaddr) << '\n'
              << "sin_family at " << offsetof(sockaddr_in, sin_family) << '\n'
              << "sin_port at " << offsetof(sockaddr_in, sin_port) << '\n'
              << "sin_addr at " << offsetof(sockaddr_in, sin_addr) << '\n'
              << "sin_zero at " << offsetof(sockaddr_in, sin_zero) << '\n';

    sockaddr_in address;
    std::memset(&address, 0, sizeof address);
    std::cout << "sin_family: " << address.sin_family << '\n'
              << "sin_addr: " << address.sin_addr.s_addr << '\n'
              << "sin_port: " << address.sin_port << '\n'
              << "my own " << sizeof(SameShape) << std::endl;
    if (!std::cout) {
        std::perror("stdout");
        return 1;
    }
    return 0;
}
