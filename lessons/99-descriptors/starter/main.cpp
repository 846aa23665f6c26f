// 99-descriptors: the numbers 0, 1, 2, and the next free one.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out

#include <fcntl.h>   // open, O_RDONLY
#include <stdio.h>   // fileno, stdin, stdout, stderr
#include <unistd.h>  // close

#include <cstdio>    // std::perror
#include <iostream>  // std::cout

int main() {
    // 1. Print the numbers of stdin, stdout and stderr.

    // 2. Open a file.

    // 3. Print the number it got.

    // 4. Close it and return 0.

    return 0;
}
