#include <stdio.h>

int main(int argc, char *argv[])
{
    FILE *file;

    if (argc != 2) {
        fprintf(stderr, "usage: %s PATH\n", argv[0]);
        return 1;
    }
    file = fopen(argv[1], "r");
    if (file == NULL) perror("fopen");
    fclose(file);
    return 0;
}
