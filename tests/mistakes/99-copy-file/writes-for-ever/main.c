#include <stdio.h>

int main(int argc, char *argv[])
{
    char buffer[4096];
    FILE *in, *out;
    size_t n;

    if (argc != 3) {
        fprintf(stderr, "usage: %s SOURCE DESTINATION\n", argv[0]);
        return 1;
    }
    in = fopen(argv[1], "r");
    if (in == NULL) {
        perror(argv[1]);
        return 1;
    }
    out = fopen(argv[2], "w");
    if (out == NULL) {
        perror(argv[2]);
        return 1;
    }
    n = fread(buffer, 1, sizeof(buffer), in);
    while (n > 0) {
        if (fwrite(buffer, 1, n, out) < n) {
            perror("write");
            return 1;
        }
    }
    fclose(in);
    if (fclose(out) == EOF) {
        perror("write");
        return 1;
    }
    return 0;
}
