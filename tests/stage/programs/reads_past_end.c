// Reads on after the end of its input, five times.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char byte;
    for (int i = 0; i < 5; i++) printf("%zd\n", read(0, &byte, 1));
}
