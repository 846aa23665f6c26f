// Prints the file that it is named, or why it cannot.
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    char buffer[256];
    int file = open(argv[1], O_RDONLY);
    (void)argc;
    if (file < 0) {
        perror(argv[1]);
        return 1;
    }
    printf("%.*s", (int)read(file, buffer, sizeof buffer), buffer);
}
