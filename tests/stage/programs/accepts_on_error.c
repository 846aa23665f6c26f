// Calls accept() on a socket that does not listen, again and again.
#include "tcp.h"

int main(void)
{
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    for (;;)
        if (accept(listener, NULL, NULL) < 0) perror("accept");
}
