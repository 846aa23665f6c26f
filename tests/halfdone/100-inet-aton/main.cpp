#include <arpa/inet.h>

#include <iostream>

int main(int, char *argv[])
{
    in_addr address{};
    address.s_addr = inet_addr(argv[1]);
    if (address.s_addr == INADDR_NONE) return 0;
    std::cout << std::hex << std::showbase << address.s_addr << '\n';
    std::cout << inet_ntoa(address) << '\n';
}
