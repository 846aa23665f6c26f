// Becomes another program.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    puts("before");
    execlp("echo", "echo", "after", (char *)NULL);
}
