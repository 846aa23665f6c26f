// 99-network-order: a port and an address, to network byte order and back.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out

#include <arpa/inet.h>  // htons, htonl, ntohs, ntohl

#include <cstdint>   // std::uint16_t, std::uint32_t
#include <iostream>  // std::cout, std::hex

int main() {
    // 1. Turn the port 0x1234 to network order and back.

    // 2. Turn the address 0x12345678 to network order and back.

    // 3. Print the four values in the order of the task, and return 0.

    return 0;
}
