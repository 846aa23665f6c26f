#include <netinet/in.h>
#include <cstdint>
#include <iostream>
#include <sstream>
#include <string>

template <class Number>
std::string hex(Number n)
{
    std::ostringstream out;
    out << "0X" << std::hex << std::uppercase << n;
    return out.str();
}

int main()
{
    std::uint16_t port = 0x1234;
    std::uint32_t addr = 0x12345678;
    port = htons(port);
    addr = htonl(addr);
    std::cout << "port=" << hex(port) << ",addr=" << hex(addr);
    port = ntohs(port);
    addr = ntohl(addr);
    std::cout << ",port=" << hex(port) << ",addr=" << hex(addr);
}
