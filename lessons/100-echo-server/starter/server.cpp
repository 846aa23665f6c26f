// 100-echo-server: send back whatever a client sends.
//
//   g++ -std=c++20 server.cpp -o server && ./server 9090

#include <arpa/inet.h>   // htons, htonl
#include <netinet/in.h>  // sockaddr_in, INADDR_ANY
#include <sys/socket.h>  // socket, bind, listen, accept, recv, send
#include <unistd.h>      // close

#include <cstdio>    // std::perror
#include <iostream>  // std::cout, std::cerr
#include <string>    // std::stoi

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " PORT\n";
        return 1;
    }

    // 1. Bind a TCP socket to the port argv[1].

    // 2. Let clients queue up.

    // 3. Take the first client and send back what arrived.

    // 4. Go on until the client closes. Then close both descriptors and return 0.

    return 0;
}
