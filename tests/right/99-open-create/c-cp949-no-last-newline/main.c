#include <stdio.h>
#include <stdlib.h>
#include <fcntl.h>
#include <unistd.h>

// 파일을 열고 디스크립터를 출력한다
int main()
{
    int fd;

    fd = open("a.txt", O_CREAT|O_RDONLY, 0666); // umask 022를 빼면 0644
    if (fd == -1)
    {
        fputs("open() error", stderr);
        exit(1);
    }
    printf("파일 디스크립터:%d", fd);
    close(fd);
    exit(0);
}