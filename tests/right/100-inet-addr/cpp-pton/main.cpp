#include <arpa/inet.h>
#include <iostream>
#include <iomanip>
#include <stdexcept>

struct NotAnAddress : std::runtime_error {
    using std::runtime_error::runtime_error;
};

in_addr_t bytes_of(const char *text)
{
    in_addr found{};
    if (inet_pton(AF_INET, text, &found) != 1) throw NotAnAddress(text);
    return found.s_addr;
}

int main(int argc, char **argv)
try {
    if (argc != 2) throw std::invalid_argument("one address, please");
    const in_addr_t address = bytes_of(argv[1]);
    std::cout << "0x" << std::hex << address << "  " << std::setfill('0') << std::setw(8) << ntohl(address) << '\n';
} catch (const std::exception &why) {
    std::cerr << why.what() << '\n';
    return 1;
}
