#include <iostream>
using namespace std;
void error_handling(const char *m);
int helper(int);
int main() {
    error_handling("x"); helper(3);
    undefined_thing(3);
    return 0;
}
