// 99-permissions: the ten characters of ls -l, and chmod.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out main.cpp && ls -l main.cpp

#include <sys/stat.h>  // stat, struct stat, S_ISDIR, chmod

#include <cstdio>    // std::perror
#include <iostream>  // std::cout, std::cerr
#include <string>    // std::stoul

int main(int argc, char* argv[]) {
    if (argc != 2 && argc != 3) {
        std::cerr << "usage: " << argv[0] << " PATH [OCTAL-MODE]\n";
        return 1;
    }

    // Your program: the ten characters of argv[1]; with argv[2]: chmod, and the characters again.

    return 0;
}
