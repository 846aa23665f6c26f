#include <stdio.h>
#include <sys/socket.h>
int main(void) {
    SOCKET s = socket(PF_INET, SOCK_STREAM, 0);
    closesocket(s);
    return 0;
}
