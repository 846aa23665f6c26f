// Prints an IPv4 address as the number of its four bytes, and as text again.
// Usage: main ADDRESS

#include <arpa/inet.h>

#include <cstdio>
#include <iostream>

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " ADDRESS\n";
        return 1;
    }

    in_addr address{};
    if (inet_aton(argv[1], &address) == 0) {
        std::cerr << argv[1] << ": not an address\n";
        return 1;
    }

    std::cout << std::hex << std::showbase << address.s_addr << '\n' << inet_ntoa(address) << std::endl;
    if (!std::cout) {
        std::perror("stdout");
        return 1;
    }
    return 0;
}
