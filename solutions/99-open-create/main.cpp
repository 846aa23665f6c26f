// Opens a.txt for reading, makes it if there is none, and prints its descriptor.

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

int main() {
    const int fd = open("a.txt", O_CREAT | O_RDONLY, 0644);
    if (fd == -1) {
        std::perror("a.txt");
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
