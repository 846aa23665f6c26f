#include <iostream>
#include <cstdio>
#include <string>
void first() {
    std::cout << "first\n";
    if (true) {
        std::cout << "more\n";
}
int second() { return 2; }
int main() {
    std::string name = "kim";
    printf("%s\n", name);
    int n = 3;
    std::cout << n = 4;
    n(3);
    n[2] = 1;
    *n = 3;
    char c = "x";
    if (name[0] == "k") n = 1;
    return second();
}
