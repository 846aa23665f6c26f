#include <iostream>
class Server {
    int sock;
public:
    Server(int port);
}
Server::Server(int port) {
    sock = port;
}
int main() {
    std::cout << std::end;
    return 0;
}
