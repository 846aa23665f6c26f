#include <stdio.h>

int main(int argc, char *argv[])
{
    FILE *in, *out;
    int c;

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

    while ((c = fgetc(in)) != EOF) {
        fputc(c, out);
    }

    fclose(in);
    fclose(out);
    return 0;
}
