#include <arpa/inet.h>

#include <cstdint>
#include <iostream>

void show(const char *name, uint32_t n)
{
    std::cout << name << ":";
    std::cout << " " << std::hex << n;
    std::cout << std::endl;
}

int main()
{
    show("host", 0x12345678);
    show("network", htonl(0x12345678));
    show("beef", 0xdeadbeef);
    return 0;
}
