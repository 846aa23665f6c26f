#include <stdio.h>
#include "my_own_things.h"
int main(void) { return 0; }
