// Executes itself again, with an argument.
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc > 1 && argv[1][0] == '2') return puts("second") < 0;
    puts("first");
    execl("/proc/self/exe", argv[0], "2", (char *)NULL);
    perror("execl");
}
