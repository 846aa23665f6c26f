#include <iostream>
main() { return 0; }
n = 3;
