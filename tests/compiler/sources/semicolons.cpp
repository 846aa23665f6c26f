#include <iostream>
using namespace std
int main() {
    cout << "x" << endl
    cout << "y";
    int n = 3
    return 0
}
