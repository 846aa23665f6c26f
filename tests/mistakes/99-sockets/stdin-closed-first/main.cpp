#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

int main()
{
    int sock;
    close(0);
    if ((sock = socket(AF_INET, SOCK_STREAM, 0)) < 0) {
        perror("socket");
        return 1;
    }
    std::cout << "fd: " << sock << std::endl;
    close(sock);
    return 0;
}
