#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <iostream>

int main()
{
    std::cout << "stdin " << fileno(stdin) << std::endl;
    std::cout << "stdout " << fileno(stdout) << std::endl;
    std::cout << "stderr " << fileno(stderr) << std::endl;

    FILE *file = fopen("a.txt", "r");
    int fd = open("a.txt", O_RDONLY | O_CREAT, 0644);
    if (fd < 0) {
        std::cerr << "open failed" << std::endl;
        return 1;
    }
    std::cout << "open " << fd << std::endl;
    close(fd);
    if (file != NULL) {
        fclose(file);
    }
    return 0;
}
