// Says on stdout that a file can be opened, or on stderr why it cannot.
// Usage: main PATH

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " PATH\n";
        return 1;
    }

    const int fd = open(argv[1], O_RDONLY);
    if (fd == -1) {
        std::perror(argv[1]);
        return 1;
    }
    if (close(fd) == -1) {
        std::perror("close");
        return 1;
    }
    if (!(std::cout << "success: " << argv[1] << std::endl)) {
        std::perror("stdout");
        return 1;
    }
    return 0;
}
