// 100-inet-aton: the text of an address, to bytes and back.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out 192.168.0.1

#include <arpa/inet.h>  // inet_aton, inet_ntoa, in_addr

#include <iostream>  // std::cout, std::cerr, std::hex, std::showbase

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " ADDRESS\n";
        return 1;
    }

    // 1. Fill the struct (inet_aton), and print its number in hex.

    // 2. Turn it back into text (inet_ntoa), and print that.

    // 3. and 4. Take every address; say so when it is not an address.

    return 0;
}
