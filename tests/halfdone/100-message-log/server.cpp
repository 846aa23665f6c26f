#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " PORT\n";
        return 1;
    }

    int server = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::stoi(argv[1]));
    if (bind(server, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == -1 || listen(server, 5) == -1) {
        std::perror("server");
        return 1;
    }
    int client = accept(server, nullptr, nullptr);
    if (client == -1) {
        std::perror("accept");
        return 1;
    }

    std::string log;
    char piece[1024];
    ssize_t n;
    while ((n = recv(client, piece, sizeof(piece), 0)) > 0) {
        log.append(piece, n);
        send(client, log.data(), log.size(), 0);
    }

    // Next: two lines in one recv.

    close(client);
    close(server);
    return 0;
}
