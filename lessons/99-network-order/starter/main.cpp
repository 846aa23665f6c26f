// 99-network-order: a port and an address, to network byte order and back.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out

#include <arpa/inet.h>  // htons, htonl, ntohs, ntohl

#include <cstdint>   // std::uint16_t, std::uint32_t
#include <iostream>  // std::cout, std::hex

int main() {
    // 1. Turn the port to network order and back (htons, ntohs): 0x1234.

    // 2. Turn the address to network order and back (htonl, ntohl): 0x12345678.

    // 3. Print the four values in the task's order, return 0.

    return 0;
}
