// Hello client.  Usage: ./client ADDRESS PORT
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

using namespace std;

int connected(const char* address, int port) {
    int sock = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in server{};
    server.sin_family = AF_INET;
    server.sin_port = htons(port);
    if (inet_aton(address, &server.sin_addr) == 0) {
        cerr << address << " is no address" << endl;
        return -1;
    }
    if (connect(sock, (sockaddr*)&server, sizeof(server)) < 0) {
        perror("connect");
        return -1;
    }
    return sock;
}

int main(int argc, char* argv[]) {
    if (argc < 3) {
        cerr << "address and port?" << endl;
        return 1;
    }
    int sock = connected(argv[1], stoi(argv[2]));
    if (sock < 0) return 1;

    string all;
    char piece[100];
    ssize_t n;
    while ((n = recv(sock, piece, sizeof(piece), 0)) > 0) all.append(piece, n);
    cout << all;
    close(sock);
    return n < 0 ? 1 : 0;
}
