// Echo client.  Usage: ./client ADDRESS PORT
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

using namespace std;

int main(int argc, char *argv[])
{
    if (argc < 3) {
        cerr << "address and port?" << endl;
        return 1;
    }

    int sock = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in server{};
    server.sin_family = AF_INET;
    server.sin_port = htons(atoi(argv[2]));
    if (inet_pton(AF_INET, argv[1], &server.sin_addr) != 1) {
        cerr << argv[1] << " is no address" << endl;
        return 1;
    }
    if (connect(sock, (sockaddr *)&server, sizeof(server)) < 0) {
        perror("connect");
        return 1;
    }

    string line;
    while (getline(cin, line)) {
        if (line == "Q" || line == "q") break;
        line += '\n';
        send(sock, line.data(), line.size(), 0);

        string answer;
        char buffer[256];
        while (answer.size() < line.size()) {
            ssize_t n = recv(sock, buffer, sizeof(buffer), 0);
            if (n <= 0) {
                cerr << "connection lost" << endl;
                return 1;
            }
            answer.append(buffer, n);
        }
        cout << "Message from server : " << answer << flush;
    }

    close(sock);
    return 0;
}
