#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    int fd;
    if (argc != 2) {
        write(2, "경로를 입력하세요\n", strlen("경로를 입력하세요\n"));
        exit(1);
    }
    if ((fd = open(argv[1], O_RDONLY)) == -1) {
        write(2, "열 수 없습니다\n", strlen("열 수 없습니다\n"));  // 실패
        exit(1);
    }
    write(1, "성공 : ", strlen("성공 : "));  // 성공
    write(1, argv[1], strlen(argv[1]));
    write(1, "\n", 1);
    close(fd);
    exit(0);
}
