#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    int fd = open("a.txt", O_CREAT | O_RDWR | O_TRUNC, 0644);

    if (fd == -1) {
        perror("a.txt");
        return 1;
    }
    return 0;
}
