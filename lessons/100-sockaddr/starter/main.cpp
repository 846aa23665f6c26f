// 100-sockaddr: what the address structs look like inside.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out

#include <netinet/in.h>  // sockaddr_in, in_port_t, in_addr_t
#include <sys/socket.h>  // sockaddr, sa_family_t

#include <cstddef>   // offsetof
#include <cstdint>   // std::uint16_t, std::uint32_t
#include <cstring>   // std::memset
#include <iostream>  // std::cout

int main() {
    return 0;
}
