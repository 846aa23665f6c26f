#include <sys/stat.h>

#include <cstdio>
#include <iostream>
#include <string>

std::string letters(mode_t mode)
{
    std::string text = "?rwxrwxrwx";
    text[0] = (mode & S_IFMT) == S_IFDIR ? 'd' : '-';
    for (int i = 0; i < 9; i++) {
        if ((mode >> (8 - i) & 1) == 0) {
            text[i + 1] = '-';
        }
    }
    return text;
}

int main(int argc, char *argv[])
{
    if (argc < 2) {
        std::cerr << "usage: main.out PATH [OCTAL-MODE]" << std::endl;
        return 1;
    }
    std::string path = argv[1];

    struct stat st;
    if (stat(path.c_str(), &st) < 0) {
        perror("stat");
        return 1;
    }
    std::cout << letters(st.st_mode) << std::endl;

    if (argc > 2) {
        mode_t mode = std::stoi(argv[2]);
        if (chmod(path.c_str(), mode) < 0) {
            perror("chmod");
            return 1;
        }
        if (stat(path.c_str(), &st) < 0) {
            perror("stat");
            return 1;
        }
        std::cout << letters(st.st_mode) << std::endl;
    }
    return 0;
}
