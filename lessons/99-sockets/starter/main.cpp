// 99-sockets: a socket is a descriptor.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out

#include <sys/socket.h>  // socket, PF_INET, SOCK_STREAM
#include <unistd.h>      // close

#include <cstdio>    // std::perror
#include <iostream>  // std::cout

int main() {
    // 1. Make a TCP socket.

    // 2. Print its descriptor.

    // 3. Close it.

    // 4. Return 0 after that.

    return 0;
}
