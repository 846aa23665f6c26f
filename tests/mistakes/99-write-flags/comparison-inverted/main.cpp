#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

int main(int argc, char *argv[])
{
    if (argc != 4) {
        std::cerr << "usage: main.out append|truncate FILE TEXT" << std::endl;
        return 1;
    }
    std::string how = argv[1];
    std::string line = argv[3];
    line += '\n';

    int fd;
    if (how != "append") {
        fd = open(argv[2], O_WRONLY | O_CREAT | O_APPEND, 0644);
    } else {
        fd = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0644);
    }
    if (fd < 0) {
        perror("open");
        return 1;
    }
    if (write(fd, line.c_str(), line.size()) < 0) {
        perror("write");
        return 1;
    }
    close(fd);
    return 0;
}
