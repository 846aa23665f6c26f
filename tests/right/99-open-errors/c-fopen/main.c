#include <stdio.h>

int main(int argc, char *argv[])
{
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;

    if (file == NULL)
        return perror(argc == 2 ? argv[1] : "usage: main.out PATH"), 1;
    return fclose(file) == 0 ? 0 : 1;
}
