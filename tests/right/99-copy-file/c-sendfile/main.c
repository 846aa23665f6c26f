#include <fcntl.h>
#include <stdio.h>
#include <sys/sendfile.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    int in = argc == 3 ? open(argv[1], O_RDONLY) : -1;
    int out = argc == 3 ? open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0644) : -1;
    ssize_t n;

    if (in == -1 || out == -1) {
        perror("usage: main.out SOURCE DESTINATION");
        return 1;
    }
    while ((n = sendfile(out, in, NULL, 65536)) > 0)
        ;
    if (n == -1)
        perror("sendfile");
    return close(in) | close(out) | (n == -1);
}
