// Prints an IPv4 address as two numbers: as this machine reads its four bytes, and its real value.
// Usage: main ADDRESS

#include <arpa/inet.h>

#include <cstdio>
#include <iostream>

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " ADDRESS\n";
        return 1;
    }

    const in_addr_t address = inet_addr(argv[1]);
    if (address == INADDR_NONE) {
        // 255.255.255.255 ends here as well: inet_addr() has no other value for an error.
        std::cerr << argv[1] << ": not an address\n";
        return 1;
    }

    std::cout << std::hex << "0x" << address << "\n0x" << std::uppercase << ntohl(address) << std::endl;
    if (!std::cout) {
        std::perror("stdout");
        return 1;
    }
    return 0;
}
