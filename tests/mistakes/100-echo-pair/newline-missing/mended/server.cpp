// Keeps what has no newline yet, and answers whole lines.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::cerr << "usage: server PORT\n";
        return 1;
    }
    int s = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in a{};
    a.sin_family = AF_INET;
    a.sin_port = htons(std::atoi(argv[1]));
    if (s < 0 || bind(s, reinterpret_cast<sockaddr *>(&a), sizeof(a)) < 0 || listen(s, 4) < 0) {
        std::perror("server");
        return 1;
    }
    int c = accept(s, nullptr, nullptr);
    if (c < 0) {
        std::perror("accept");
        return 1;
    }

    std::string waiting;
    char piece[1000];
    ssize_t n;
    while ((n = recv(c, piece, sizeof(piece), 0)) > 0) {
        waiting.append(piece, n);
        std::size_t end;
        while ((end = waiting.find('\n')) != std::string::npos) {
            std::string line = waiting.substr(0, end);
            waiting.erase(0, end + 1);
            std::cout << "message from client : " << line << std::endl;
            line += '\n';
            send(c, line.data(), line.size(), MSG_NOSIGNAL);
        }
    }
    if (n < 0) std::perror("recv");
    send(c, waiting.data(), waiting.size(), MSG_NOSIGNAL);
    close(c);
    close(s);
    return n < 0 ? 1 : 0;
}
