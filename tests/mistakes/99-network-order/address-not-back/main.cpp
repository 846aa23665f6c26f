#include <arpa/inet.h>

#include <cstdint>
#include <iostream>

int main()
{
    const std::uint16_t port = 0x1234;
    const std::uint32_t address = 0x12345678;

    std::uint16_t net_port = htons(port);
    std::uint32_t net_address = htonl(address);

    std::cout << std::hex << std::showbase;
    std::cout << net_port << '\n';
    std::cout << net_address << '\n';
    std::cout << ntohs(net_port) << '\n';
    std::cout << net_address << '\n';
    return 0;
}
