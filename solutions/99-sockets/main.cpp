// Makes a TCP socket and prints its descriptor.

#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>

int main() {
    const int fd = socket(PF_INET, SOCK_STREAM, 0);
    if (fd == -1) {
        std::perror("socket");
        return 1;
    }

    const bool shown = std::printf("fd: %d\n", fd) >= 0 && std::fflush(stdout) == 0;
    if (!shown) std::perror("stdout");

    if (close(fd) == -1) {
        std::perror("close");
        return 1;
    }
    return shown ? 0 : 1;
}
