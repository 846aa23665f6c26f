#include <stdio.h>
#define BUF_SIZE 1024;
int main(void) {
    char buffer[BUF_SIZE];
    return buffer[0];
}
