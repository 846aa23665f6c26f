// 99-stdout-stderr: success on stdout, errors on stderr.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out nope.txt > out.txt

#include <fcntl.h>   // open, O_RDONLY
#include <unistd.h>  // close

#include <cstdio>    // std::perror
#include <iostream>  // std::cout, std::cerr

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " PATH\n";
        return 1;
    }

    // Your program: open argv[1], and say how it went.

    return 0;
}
