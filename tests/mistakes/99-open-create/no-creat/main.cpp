#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

int main()
{
    int fd;
    if ((fd = open("a.txt", O_RDONLY)) < 0) {
        perror("a.txt");
        return 1;
    }
    std::cout << "fd: " << fd << std::endl;
    close(fd);
    return 0;
}
