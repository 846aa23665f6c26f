#include <arpa/inet.h>

#include <cstdint>
#include <iostream>

void show(const char *name, uint32_t n)
{
    const unsigned char *p = reinterpret_cast<const unsigned char *>(&n);
    std::cout << name << ":";
    for (size_t i = 0; i < sizeof(n); i++) {
        std::cout << " " << std::hex << static_cast<int>(p[i]);
    }
    std::cout << std::endl;
}

int main()
{
    show("host", 0x12345678);
    show("network", htonl(0x12345678));
    show("beef", 0xdeadbeef);
    return 0;
}
