// Echo server that stays up.  Usage: ./server PORT
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <stdexcept>
#include <string>

using namespace std;

struct LostClient : runtime_error {
    explicit LostClient(const string &what) : runtime_error(what + ": " + strerror(errno)) {}
};

int listener_on(int port)
{
    int sock = socket(AF_INET, SOCK_STREAM, 0);
    int on = 1;
    setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    sockaddr_in addr{};
    addr.sin_family = AF_INET;
    addr.sin_port = htons(port);
    if (bind(sock, (sockaddr *)&addr, sizeof(addr)) < 0 || listen(sock, SOMAXCONN) < 0) {
        perror("bind or listen");
        exit(1);
    }
    return sock;
}

void echo(int client)
{
    char buffer[4000];
    for (;;) {
        ssize_t n;
        do {
            n = read(client, buffer, sizeof(buffer));
        } while (n < 0 && errno == EINTR);
        if (n < 0) throw LostClient("read");
        if (n == 0) return;
        for (ssize_t sent = 0; sent < n;) {
            ssize_t m = write(client, buffer + sent, n - sent);
            if (m < 0 && errno == EINTR) continue;
            if (m < 0) throw LostClient("write");
            sent += m;
        }
    }
}

int main(int argc, char *argv[])
{
    if (argc < 2) {
        cerr << "port?" << endl;
        return 1;
    }
    signal(SIGPIPE, SIG_IGN);
    int listener = listener_on(stoi(argv[1]));
    while (true) {
        int client = accept(listener, nullptr, nullptr);
        if (client < 0) perror("accept");
        try {
            echo(client);
        } catch (const LostClient &lost) {
            cerr << lost.what() << endl;
        }
        close(client);
    }
}
