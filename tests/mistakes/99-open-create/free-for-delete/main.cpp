#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

int main()
{
    int fd = open("a.txt", O_RDONLY | O_CREAT, 0644);

    if (fd == -1) {
        perror("open");
        return 1;
    }
    char *line = new char[20];
    snprintf(line, 20, "fd: %d\n", fd);
    fputs(line, stdout);
    free(line);
    close(fd);
    return 0;
}
