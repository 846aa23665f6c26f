#include <stdio.h>

int main()
{
    FILE *fp;
    // 표준 입력, 표준 출력, 표준 에러의 파일 디스크립터
    printf("표준 입력 : %d\n", fileno(stdin));
    printf("표준 출력 : %d\n", fileno(stdout));
    printf("표준 에러 : %d\n", fileno(stderr));
    if ((fp = fopen("test.txt", "w")) == NULL)
    {
        fprintf(stderr, "fopen error\n");
        return 1;
    }
    printf("파일 : %d\n", fileno(fp));
    fclose(fp);
    return 0;
}
