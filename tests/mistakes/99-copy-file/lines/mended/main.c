#include <stdio.h>

int main(int argc, char *argv[])
{
    FILE *in, *out;
    char line[256];
    size_t n;

    if (argc != 3) {
        fprintf(stderr, "usage: %s SOURCE DESTINATION\n", argv[0]);
        return 1;
    }
    if ((in = fopen(argv[1], "r")) == NULL) {
        perror(argv[1]);
        return 1;
    }
    if ((out = fopen(argv[2], "w")) == NULL) {
        perror(argv[2]);
        return 1;
    }

    while ((n = fread(line, 1, sizeof(line), in)) > 0) {
        fwrite(line, 1, n, out);
    }

    fclose(in);
    if (fclose(out) == EOF) {
        perror(argv[2]);
        return 1;
    }
    return 0;
}
