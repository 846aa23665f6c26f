// system() with a pipeline of the shell.
#include <stdlib.h>

int main(void) { return system("sleep 0.1; echo done | cat"); }
