// Repeats what is typed, by read().
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char buffer[64];
    ssize_t n;
    while ((n = read(0, buffer, sizeof buffer)) > 0) {
        printf("%zd: ", n);
        fflush(stdout);
        if (write(1, buffer, (size_t)n) != n) return 1;
    }
    puts("end");
}
