#include <stdio.h>
#include <fcntl.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    char buffer[1024];
    int in, out;
    ssize_t n, written, w;

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
    close(in);
    while ((n = read(in, buffer, sizeof(buffer))) != 0) {
        for (written = 0; written < n; written += w) {
            w = write(out, buffer + written, n - written);
            if (w == -1) {
                perror("write");
                return 1;
            }
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
