#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int show(const char *path)
{
    struct stat st;

    if (stat(path, &st) == -1) {
        perror(path);
        return -1;
    }
    putchar(S_ISDIR(st.st_mode) ? 'd' : '-');
    putchar(st.st_mode & S_IRUSR ? 'r' : '-');
    putchar(st.st_mode & S_IWUSR ? 'w' : '-');
    putchar(st.st_mode & S_IXUSR ? 'x' : '-');
    putchar(st.st_mode & S_IRGRP ? 'r' : '-');
    putchar(st.st_mode & S_IWGRP ? 'w' : '-');
    putchar(st.st_mode & S_IXGRP ? 'x' : '-');
    putchar(st.st_mode & S_IROTH ? 'r' : '-');
    putchar(st.st_mode & S_IWOTH ? 'w' : '-');
    putchar(st.st_mode & S_IXOTH ? 'x' : '-');
    putchar('\n');
    return 0;
}

int main(int argc, char *argv[])
{
    if (argc != 2 && argc != 3) {
        fprintf(stderr, "usage: %s PATH [OCTAL-MODE]\n", argv[0]);
        return 1;
    }

    if (show(argv[1]) == -1)
        return 1;
    if (argc == 3) {
        if (chmod(argv[1], strtol(argv[2], NULL, 8)) == -1) {
            perror("chmod");
            return 1;
        }
        if (show(argv[1]) == -1)
            return 1;
    }
    return 0;
}
