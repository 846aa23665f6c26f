#include <iostream>

int main() {
    const char* const name = "kim";
    std::cout << "hello ", name;
    std::cout << "you have ", 3, " letters\n";
    return 0;
}
