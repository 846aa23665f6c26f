#include <iostream>
class A { int x; public: void f(); }
int main() {
    A a; a.x = 3; a.g(); a.f(3);
    int n = 3; int n = 4;
    while (n { n--; }
    if (n ! = 3) n = 3;
    std::cout << "x";
    return 0;
