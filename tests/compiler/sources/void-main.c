#include <stdio.h>
void main() { printf("x"); }
