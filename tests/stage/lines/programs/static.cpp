// A whole libstdc++ in the program.
// FLAGS: -static
#include <iostream>

int main() {
    std::cout << "text " << 7 << std::endl;  // LINE: write via std::endl|operator<<
    return 0;
}
