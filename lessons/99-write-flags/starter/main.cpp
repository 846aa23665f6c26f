// 99-write-flags: write a line into a file, in one of two ways.
//
//   g++ -std=c++20 main.cpp -o main.out && ./main.out append memo.txt hello; cat memo.txt

#include <fcntl.h>   // open, O_WRONLY, O_CREAT, O_TRUNC, O_APPEND
#include <unistd.h>  // write, close

#include <cstdio>    // std::perror
#include <iostream>  // std::cerr
#include <string>    // std::string

int main(int argc, char* argv[]) {
    if (argc != 4) {
        std::cerr << "usage: " << argv[0] << " append|truncate FILE TEXT\n";
        return 1;
    }

    // 1. Open the file for writing, and make it if there is none: argv[2].

    // 2. Write the text and a newline: argv[3].

    // 6. Print nothing, close it and return 0.

    return 0;
}
