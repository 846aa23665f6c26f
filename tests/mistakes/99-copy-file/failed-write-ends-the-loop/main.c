#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#define BUF_SIZE 1024

int main(int argc, char *argv[])
{
    char buffer[BUF_SIZE];
    int in, out;
    ssize_t n;

    if (argc != 3) {
        fprintf(stderr, "usage: %s SOURCE DESTINATION\n", argv[0]);
        return 1;
    }

    in = open(argv[1], O_RDONLY);
    if (in == -1) {
        perror(argv[1]);
        return 1;
    }
    out = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (out == -1) {
        perror(argv[2]);
        return 1;
    }

    while ((n = read(in, buffer, BUF_SIZE)) > 0) {
        ssize_t done = 0;
        while (done < n) {
            ssize_t written = write(out, buffer + done, n - done);
            if (written <= 0) {
                break;
            }
            done += written;
        }
    }
    if (n == -1) {
        perror("read");
        return 1;
    }

    close(in);
    close(out);
    return 0;
}
