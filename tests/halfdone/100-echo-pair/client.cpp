#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

int main(int argc, char* argv[]) {
    if (argc != 3) {
        std::cerr << "usage: " << argv[0] << " ADDRESS PORT\n";
        return 1;
    }

    int sock = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in server{};
    server.sin_family = AF_INET;
    server.sin_port = htons(std::stoi(argv[2]));
    inet_pton(AF_INET, argv[1], &server.sin_addr);
    if (connect(sock, reinterpret_cast<sockaddr*>(&server), sizeof(server)) == -1) {
        std::perror("connect");
        return 1;
    }

    std::string line;
    std::getline(std::cin, line);
    line += '\n';
    send(sock, line.data(), line.size(), 0);

    char answer[1024];
    ssize_t n = recv(sock, answer, sizeof(answer), 0);
    if (n > 0) std::cout << "Message from server : " << std::string(answer, n);

    // Next: the next line, until Q or q.

    close(sock);
    return 0;
}
