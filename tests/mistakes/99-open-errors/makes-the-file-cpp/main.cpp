#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <iostream>

int main(int argc, char *argv[])
{
    if (argc < 2) {
        std::cerr << "usage: main.out PATH" << std::endl;
        return 1;
    }

    int fd = open(argv[1], O_RDONLY | O_CREAT, 0644);
    if (fd < 0) {
        std::cerr << "open: " << strerror(errno) << std::endl;
        return 1;
    }
    close(fd);
    return 0;
}
