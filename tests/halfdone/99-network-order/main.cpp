#include <arpa/inet.h>

#include <cstdint>
#include <iostream>

int main()
{
    const std::uint16_t port = 0x1234;

    std::uint16_t net_port = htons(port);

    std::cout << std::hex << std::showbase;
    std::cout << "port, network order: " << net_port << '\n';
    std::cout << "port, host order:    " << ntohs(net_port) << '\n';
    return 0;
}
