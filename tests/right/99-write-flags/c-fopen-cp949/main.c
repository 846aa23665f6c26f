#include <stdio.h>
#include <string.h>

int main(int argc, char *argv[])
{
    FILE *fp;
    if (argc != 4) {
        fprintf(stderr, "사용법: %s append|truncate 파일 글\n", argv[0]);
        return 1;
    }
    fp = fopen(argv[2], strcmp(argv[1], "append") == 0 ? "a" : "w");   /* 이어쓰기 / 새로쓰기 */
    if (fp == NULL) {
        perror("fopen");
        return 1;
    }
    fprintf(fp, "%s\n", argv[3]);
    return fclose(fp) == 0 ? 0 : 1;
}
