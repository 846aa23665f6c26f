// Prints one line.

#include <cstdio>
#include <iostream>

int main() {
    if (!(std::cout << "Hello World\n" << std::flush)) {
        std::perror("stdout");
        return 1;
    }
    return 0;
}
