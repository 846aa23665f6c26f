#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

int main()
{
    int fd;
    if ((fd = open("a.txt", O_CREAT | O_RDWR | O_TRUNC, 0644)) < 0) {
        perror("a.txt");
        return 1;
    }
    std::cout << "fd: " << fd << std::endl;
    close(fd);
    return 0;
}
