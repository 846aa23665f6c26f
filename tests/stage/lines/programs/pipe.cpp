// std::cout goes straight through to stdio, which keeps it on a pipe.
// STDOUT: pipe
#include <iostream>

int main() {
    std::cout << "one\n";
    std::cout << "two" << std::endl;  // LINE: write via std::endl|operator<<
    std::cout << "three\n";
    return 0;
}
// NO LINE: write
