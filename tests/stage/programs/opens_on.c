// Opens until it may not.
#include <fcntl.h>
#include <stdio.h>

int main(void)
{
    int last = 2, now;
    while ((now = open("/dev/null", O_RDONLY)) >= 0) last = now;
    printf("%d ", last);
    fflush(stdout);
    perror("open");
}
