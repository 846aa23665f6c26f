#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

const char *rwx(int digit)
{
    switch (digit & 7) {
    case 0: return "---";
    case 1: return "--x";
    case 2: return "-w-";
    case 3: return "-wx";
    case 4: return "r--";
    case 5: return "r-x";
    case 6: return "rw-";
    default: return "rwx";
    }
}

void print(struct stat *st)
{
    printf("%c%s%s%s\n", S_ISDIR(st->st_mode) ? 'd' : '-', rwx(st->st_mode >> 6), rwx(st->st_mode >> 3), rwx(st->st_mode));
}

int main(int argc, char *argv[])
{
    struct stat st;

    if (argc < 2) {
        fprintf(stderr, "usage: %s PATH [OCTAL-MODE]\n", argv[0]);
        return 1;
    }
    if (stat(argv[1], &st) != 0) {
        perror(argv[1]);
        return 1;
    }
    print(&st);
    if (argc > 2) {
        unsigned int mode;
        sscanf(argv[2], "%o", &mode);
        if (chmod(argv[1], mode) != 0 || stat(argv[1], &st) != 0) {
            perror(argv[1]);
            return 1;
        }
        print(&st);
    }
    return 0;
}
