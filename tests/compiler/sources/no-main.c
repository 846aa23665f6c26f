#include <stdio.h>
int mian(void) { return 0; }
