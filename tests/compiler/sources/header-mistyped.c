#include <stido.h>
#include <winsock2.h>
int main(void) { return 0; }
