// 99-first-program: edit, compile, run.
//
//   g++ -std=c++20 -Wall -Wextra main.cpp -o main.out && ./main.out

#include <iostream>  // std::cout

int main() {
    // 1. Print the words Hello World.

    // 2. Print exactly this one line.

    // 3. Return 0.

    return 0;
}
