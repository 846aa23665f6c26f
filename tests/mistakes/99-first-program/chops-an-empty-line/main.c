#include <stdio.h>
#include <string.h>

static void chop(char *line)
{
    size_t length = strlen(line);

    line[length - 1] = 0;
}

int main(void)
{
    char name[16] = "";

    chop(name);
    printf("Hello World%s\n", name);
    return 0;
}
