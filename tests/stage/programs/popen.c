// Reads from a program through popen().
#include <stdio.h>

int main(void)
{
    char line[64];
    FILE *program = popen("sleep 0.1; echo done", "r");
    while (program && fgets(line, sizeof line, program)) fputs(line, stdout);
    return pclose(program);
}
