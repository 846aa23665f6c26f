// Hello server.  Usage: ./server PORT
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

using namespace std;

int main(int argc, char *argv[])
{
    if (argc != 2) {
        cerr << "which port?" << endl;
        return 1;
    }

    int sock = socket(AF_INET, SOCK_STREAM, 0);
    int on = 1;
    setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = inet_addr("127.0.0.1");
    here.sin_port = htons(stoi(argv[1]));
    if (sock < 0 || bind(sock, (sockaddr *)&here, sizeof(here)) < 0 || listen(sock, 3) < 0) {
        perror("server");
        return 1;
    }

    const string greeting = "Hello World~\n";
    int peer;
    if ((peer = accept(sock, nullptr, nullptr)) < 0) {
        perror("accept");
        return 1;
    }
    cout << "somebody is here" << endl;
    write(peer, greeting.data(), greeting.size());
    close(peer);
    close(sock);
    return 0;
}
