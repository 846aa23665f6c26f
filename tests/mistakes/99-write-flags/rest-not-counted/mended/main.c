#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    int fd, flags;
    size_t left;
    ssize_t written;
    char *text;

    if (argc != 4) {
        fprintf(stderr, "usage: %s append|truncate FILE TEXT\n", argv[0]);
        return 1;
    }

    flags = O_WRONLY | O_CREAT;
    if (strcmp(argv[1], "append") == 0)
        flags = flags | O_APPEND;
    else
        flags = flags | O_TRUNC;

    fd = open(argv[2], flags, 0644);
    if (fd == -1) {
        perror(argv[2]);
        return 1;
    }

    text = argv[3];
    left = strlen(text);
    while (left > 0) {
        written = write(fd, text, left);
        if (written == -1) {
            perror("write");
            return 1;
        }
        text += written;
        left -= written;
    }
    write(fd, "\n", 1);
    close(fd);
    return 0;
}
