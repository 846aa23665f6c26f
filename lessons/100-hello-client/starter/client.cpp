// 100-hello-client: print what a server says.
//
//   g++ -std=c++20 client.cpp -o client && ./client 127.0.0.1 9090

#include <arpa/inet.h>   // inet_aton, htons
#include <netinet/in.h>  // sockaddr_in
#include <sys/socket.h>  // socket, connect, recv
#include <unistd.h>      // close

#include <cstdio>    // std::perror
#include <iostream>  // std::cout, std::cerr
#include <string>    // std::stoi

int main(int argc, char* argv[]) {
    if (argc != 3) {
        std::cerr << "usage: " << argv[0] << " ADDRESS PORT\n";
        return 1;
    }

    // 1. Connect to the server at argv[1] and argv[2].

    // 2. Print what came, and nothing else.

    // 3. Close the socket and end.

    return 0;
}
