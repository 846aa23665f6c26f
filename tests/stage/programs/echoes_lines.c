// Repeats what is typed, line by line, by fgets().
#include <stdio.h>
#include <string.h>

int main(void)
{
    char line[8192];
    while (fgets(line, sizeof line, stdin)) printf("%zu: %.40s", strlen(line), line);
    puts("end");
}
