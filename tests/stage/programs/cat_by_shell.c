// Lets another program read the keyboard.
#include <stdlib.h>

int main(void) { return system("cat; echo end"); }
