// Prints without a newline and waits, but not for the keyboard: the text stays in stdio's buffer.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    printf("waiting... ");
    pause();
}
