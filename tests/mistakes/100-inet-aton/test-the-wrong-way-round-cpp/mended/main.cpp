#include <arpa/inet.h>

#include <iostream>
#include <string>

static bool read_address(const char *text, in_addr &address)
{
    return inet_aton(text, &address);
}

static std::string text_of(in_addr address)
{
    return inet_ntoa(address);
}

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::cerr << "one address, please" << std::endl;
        return 1;
    }

    in_addr address{};
    if (!read_address(argv[1], address)) {
        std::cerr << "no address: " << argv[1] << std::endl;
        return 1;
    }
    std::cout << "0x" << std::hex << address.s_addr << std::endl;
    std::cout << text_of(address) << std::endl;
    return 0;
}
