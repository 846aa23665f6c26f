// 99-byte-order: the bytes of a number, as they lie in memory.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out

#include <arpa/inet.h>  // htonl

#include <cstdint>   // std::uint32_t
#include <iomanip>   // std::setw, std::setfill
#include <iostream>  // std::cout, std::hex

int main() {
    // 1. Print the bytes of 0x12345678, from the lowest address up.

    // 2. Print the bytes of its htonl().

    // 3. Print the bytes of 0xdeadbeef, two digits each.

    // 4. Return 0 after the three lines.

    return 0;
}
