#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>

/* 파일 복사 프로그램 */
int main(int argc, char *argv[])
{
    int fd1, fd2;
    char ch;
    if (argc != 3) {
        fprintf(stderr, "사용법: %s 원본 사본\n", argv[0]);
        exit(1);
    }
    if ((fd1 = open(argv[1], O_RDONLY)) < 0 || (fd2 = open(argv[2], O_CREAT | O_TRUNC | O_WRONLY, 0644)) < 0) {
        perror("open");
        exit(1);
    }
    while (read(fd1, &ch, 1) == 1)
        if (write(fd2, &ch, 1) != 1) {
            perror("write");
            exit(1);
        }
    close(fd1); close(fd2);
    return 0;
}
