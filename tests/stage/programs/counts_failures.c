// Reads a line from the keyboard by read(), and by fgets(); says how often read() was interrupted.
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char buffer[64];
    int interrupted = 0;
    while (read(0, buffer, sizeof buffer) == -1 && errno == EINTR) interrupted++;
    if (fgets(buffer, sizeof buffer, stdin)) printf("%d %s", interrupted, buffer);
}
