// Repeats what is typed, by getline().
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    while ((length = getline(&line, &room, stdin)) > 0) printf("%zd: %s", length, line);
    free(line);
    puts("end");
}
