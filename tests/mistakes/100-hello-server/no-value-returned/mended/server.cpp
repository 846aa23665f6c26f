#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

static int greet(int client)
{
    if (send(client, "Hello World~\n", 13, 0) == -1) perror("send");
    return 0;
}

int main(int argc, char *argv[])
{
    if (argc != 2) return 1;
    int listener = socket(PF_INET, SOCK_STREAM, 0), on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    address.sin_port = htons(std::atoi(argv[1]));
    if (bind(listener, (sockaddr *)&address, sizeof(address)) == -1 || listen(listener, 5) == -1) {
        perror("server");
        return 1;
    }
    int client = accept(listener, nullptr, nullptr);
    if (client == -1) return 1;
    greet(client);
    close(client);
    close(listener);
    return 0;
}
