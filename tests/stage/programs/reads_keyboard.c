// Waits for a line from the keyboard.
#include <stdio.h>

int main(void)
{
    char line[64];
    if (fgets(line, sizeof line, stdin)) printf("got %s", line);
}
