// 100-inet-addr: the text of an address, as a number.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out 192.168.0.1

#include <arpa/inet.h>  // inet_addr, INADDR_NONE, ntohl

#include <iostream>  // std::cout, std::cerr, std::hex, std::showbase

int main([[maybe_unused]] int argc, [[maybe_unused]] char* argv[]) {
    // argv[1] is the text, if argc is 2.

    // 1. Turn the text into a number (inet_addr), and print it in hex.

    // 2. Print its real value (ntohl).

    // 3. Do it for any address, not for one only.

    // 4. Say so when it is not an address.

    // 5. Say how it is used, when the argument is missing.

    return 0;
}
