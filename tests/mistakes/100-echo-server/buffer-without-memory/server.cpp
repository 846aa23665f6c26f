// Echo server.  Usage: ./server PORT
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

using namespace std;

int open_listener(int port)
{
    int sock = socket(AF_INET, SOCK_STREAM, 0);
    if (sock < 0) {
        perror("socket");
        exit(1);
    }

    int on = 1;
    setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));

    sockaddr_in addr{};
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = INADDR_ANY;
    addr.sin_port = htons(port);
    if (bind(sock, (sockaddr *)&addr, sizeof(addr)) < 0) {
        perror("bind");
        exit(1);
    }
    if (listen(sock, 10) < 0) {
        perror("listen");
        exit(1);
    }
    return sock;
}

int main(int argc, char *argv[])
{
    if (argc < 2) {
        cerr << "port?" << endl;
        return 1;
    }
    int listener = open_listener(atoi(argv[1]));

    int client = accept(listener, nullptr, nullptr);
    if (client < 0) {
        perror("accept");
        return 1;
    }

    char *buffer = nullptr;
    while (true) {
        ssize_t n = recv(client, buffer, 512, 0);
        if (n <= 0) break;
        cout << "message from client : " << string(buffer, n) << flush;
        send(client, buffer, n, 0);
    }

    close(client);
    close(listener);
    return 0;
}
