// Keeps all lines of a client, and sends them all after each one.  Usage: ./server PORT
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

using namespace std;

int client_of(int port)
{
    int sock = socket(AF_INET, SOCK_STREAM, 0);
    int on = 1;
    setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    sockaddr_in addr{};
    addr.sin_family = AF_INET;
    addr.sin_port = htons(port);
    if (bind(sock, (sockaddr *)&addr, sizeof(addr)) < 0 || listen(sock, 1) < 0) {
        perror("bind or listen");
        return -1;
    }
    int client = accept(sock, nullptr, nullptr);
    close(sock);
    return client;
}

void send_all(int client, const string &text)
{
    for (size_t sent = 0; sent < text.size();) {
        ssize_t n = send(client, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
        if (n < 0) return perror("send");
        sent += n;
    }
}

int main(int argc, char *argv[])
{
    if (argc < 2) {
        cerr << "port?" << endl;
        return 1;
    }
    int client = client_of(stoi(argv[1]));
    if (client < 0) return 1;

    string log, held;
    char piece[1000];
    ssize_t n;
    while ((n = recv(client, piece, sizeof(piece), 0)) > 0) {
        held.append(piece, n);
        while (!held.empty()) {
            size_t end = held.find('\n');
            string line = held.substr(0, end + 1);
            held.erase(0, line.size());
            if (line.empty()) {
                line = held;
                held.clear();
            }
            cout << "line: " << line;
            log += line;
            send_all(client, log);
        }
    }
    log += held;
    if (!held.empty()) send_all(client, log);
    close(client);
    return n < 0 ? 1 : 0;
}
