// 100-hello-server: greet one client.
//
//   g++ -std=c++20 server.cpp -o server && ./server 9090

#include <arpa/inet.h>   // htons, htonl
#include <netinet/in.h>  // sockaddr_in, INADDR_ANY
#include <sys/socket.h>  // socket, bind, listen, accept, send
#include <unistd.h>      // close

#include <cstdio>    // std::perror
#include <iostream>  // std::cerr
#include <string>    // std::string, std::stoi

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " PORT\n";
        return 1;
    }

    // 1. Create a TCP socket.

    // 2. Bind it to the port argv[1].

    // 3. Let clients queue up.

    // 4. Take the first client.

    // 5. Send it the greeting, every byte once.

    // 6. Close the connection and end. Close the listening socket, too.

    return 0;
}
