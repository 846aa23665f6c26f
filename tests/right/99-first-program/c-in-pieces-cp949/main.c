/* 첫 프로그램 */
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char *argv[])
{
    char text[] = "Hello";
    printf("%s", text);
    putchar(' ');
    fflush(stdout);
    puts("World");
    (void)argc, (void)argv;
    exit(EXIT_SUCCESS);
}
