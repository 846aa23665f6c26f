#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <iostream>
#include <stdexcept>
#include <string>

// 서버에게서 개행 문자까지 받는다
std::string read_line(int sock)
{
    std::string line;
    char c = 0;
    while (c != '\n') {
        const auto n = ::read(sock, &c, 1);
        if (n <= 0) throw std::runtime_error(n == 0 ? "server closed" : std::strerror(errno));
        line.push_back(c);
    }
    return line;
}

int main(int argc, char *argv[])
{
    try {
        if (argc != 3) throw std::runtime_error("usage: client ADDRESS PORT");
        int sock = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(std::stoul(argv[2]));
        to.sin_addr.s_addr = inet_addr(argv[1]);
        if (sock < 0 || ::connect(sock, reinterpret_cast<sockaddr *>(&to), sizeof to) < 0)
            throw std::runtime_error(std::strerror(errno));

        for (std::string line; std::cout << "> " && std::getline(std::cin, line) && line != "Q" && line != "q";) {
            const std::string message = line + "\n";
            if (::write(sock, message.c_str(), message.length()) < 0) throw std::runtime_error(std::strerror(errno));
            std::cout << "Message from server : " << read_line(sock);
        }
        ::close(sock);
    } catch (const std::exception &problem) {
        std::cerr << problem.what() << std::endl;
        return 1;
    }
}