#include <iostream>
int main() {
    int n = 3;
}
    n = 4;
    std::cout << n;
    return 0;
}
