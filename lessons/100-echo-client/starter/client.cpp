// 100-echo-client: a conversation with an echo server.
//
//   g++ -std=c++20 client.cpp -o client && ./client 127.0.0.1 9090

#include <arpa/inet.h>   // inet_pton, htons
#include <netinet/in.h>  // sockaddr_in
#include <sys/socket.h>  // socket, connect, send, recv
#include <unistd.h>      // close

#include <cstdio>    // std::perror
#include <iostream>  // std::cin, std::cout, std::cerr
#include <string>    // std::string, std::getline, std::stoi

int main(int argc, char* argv[]) {
    if (argc != 3) {
        std::cerr << "usage: " << argv[0] << " ADDRESS PORT\n";
        return 1;
    }

    // 1. Connect to the server.

    // 2. Send each line with its newline.

    // 3. Print the answer, and nothing else.

    // 4. Go on until Q or q. Then close the socket and return 0.

    return 0;
}
