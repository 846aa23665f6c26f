// A terminal: what stdio writes is written at the line that prints it.
// STDIN: typed\n
#include <errno.h>
#include <stdio.h>

static void say(int number) {
    printf("number %d\n", number);  // LINE: write via printf
}

int main(void) {
    char line[100];
    fgets(line, sizeof line, stdin);  // LINE: read via fgets
    say(7);
    say(1234567);
    puts("puts");  // LINE: write via puts
    errno = ENOENT;
    perror("perror");                  // LINE: dup fcntl write close via perror
    fprintf(stderr, "%s\n", "text");   // LINE: write via fprintf
    FILE* file = fopen("a.txt", "w");  // LINE: open via fopen
    fputs("text", file);
    fclose(file);  // LINE: write close via fclose
    return 0;
}
