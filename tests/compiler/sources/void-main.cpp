#include <iostream>
using namespace std;
int f(int a) { a++; }
void main() { cout << "x"; }
