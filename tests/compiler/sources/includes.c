#include <stdio.h>;
#incldue <stdlib.h>
include <unistd.h>
#include stdlib.h
#include <stdlib.h
int main(void) { return 0; }
