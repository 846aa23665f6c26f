// 99-copy-file: copy a file, to the last byte.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out main.cpp copy.cpp && cmp main.cpp copy.cpp

#include <fcntl.h>   // open and its flags
#include <unistd.h>  // read, write, close

#include <cstdio>    // std::perror
#include <iostream>  // std::cerr

int main(int argc, char* argv[]) {
    if (argc != 3) {
        std::cerr << "usage: " << argv[0] << " SOURCE DESTINATION\n";
        return 1;
    }

    // Your program: from argv[1] to argv[2].

    return 0;
}
