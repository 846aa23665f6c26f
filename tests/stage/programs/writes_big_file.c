// 20 MiB into a file; with an argument it ignores SIGXFSZ and says what write() says.
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    static char block[1 << 20];
    int file = open("big", O_WRONLY | O_CREAT, 0644);
    (void)argv;
    if (argc > 1) signal(SIGXFSZ, SIG_IGN);
    for (int i = 0; i < 20; i++)
        if (write(file, block, sizeof block) < 0) {
            perror("write");
            return 1;
        }
}
