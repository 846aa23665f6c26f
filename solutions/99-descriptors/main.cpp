// Prints the descriptors of the three standard streams, and that of a file opened after them.

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

int main() {
    const int fd = open("/etc/passwd", O_RDONLY);
    if (fd == -1) {
        std::perror("/etc/passwd");
        return 1;
    }

    const bool shown = std::printf("stdin  %d\n", fileno(stdin)) >= 0 &&
                       std::printf("stdout %d\n", fileno(stdout)) >= 0 &&
                       std::printf("stderr %d\n", fileno(stderr)) >= 0 &&  //
                       std::printf("open   %d\n", fd) >= 0 && std::fflush(stdout) == 0;
    if (!shown) std::perror("stdout");

    if (close(fd) == -1) {
        std::perror("close");
        return 1;
    }
    return shown ? 0 : 1;
}
