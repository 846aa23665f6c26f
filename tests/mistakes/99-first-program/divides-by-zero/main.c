#include <stdio.h>
#include <string.h>

int main(int argc, char *argv[])
{
    int column = 0;

    /* as many blanks as bring the text to the middle */
    if (argc > 1) column = (int)strlen(argv[1]);
    if (80 / column > 0) column = 1;
    printf("Hello World\n");
    return 0;
}
