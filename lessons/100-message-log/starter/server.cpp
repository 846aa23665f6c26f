// 100-message-log: keep all lines, and send them all after each one.
//
//   g++ -std=c++20 server.cpp -o server && ./server 9090

#include <arpa/inet.h>   // htons, htonl
#include <netinet/in.h>  // sockaddr_in, INADDR_ANY
#include <sys/socket.h>  // socket, setsockopt, bind, listen, accept, recv, send
#include <unistd.h>      // close

#include <cstdio>    // std::perror
#include <iostream>  // std::cerr
#include <string>    // std::string, std::stoi

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " PORT\n";
        return 1;
    }

    return 0;
}
