// 99-open-create: open a.txt, make it if there is none.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out && ls -l a.txt

#include <fcntl.h>   // open, O_CREAT, O_RDONLY
#include <unistd.h>  // close

#include <cstdio>    // std::perror
#include <iostream>  // std::cout

int main() {
    // 1. Open a.txt, and make it if there is none.

    // 2. Give the new file its mode.

    // 3. Print the descriptor.

    // 4. Close it and return 0.

    return 0;
}
