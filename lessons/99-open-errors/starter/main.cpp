// 99-open-errors: what to do when open() fails.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out nope.txt; echo $?

#include <fcntl.h>   // open, O_RDONLY
#include <unistd.h>  // close

#include <cstdio>    // std::perror
#include <iostream>  // std::cerr

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " PATH\n";
        return 1;
    }

    // 1. Open the path from the command line, for reading: argv[1].

    // 2. Notice that it failed, and return 1.

    // 3. Say why, on stderr.

    // 5. When it works, print nothing, close it and return 0.

    return 0;
}
