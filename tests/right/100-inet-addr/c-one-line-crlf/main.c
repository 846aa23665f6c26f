#include <stdio.h>
#include <stdlib.h>
#include <arpa/inet.h>

int main(int argc, char **argv)
{
    unsigned int a;
    if (argc != 2)
    {
        fputs("Usage : ./main.out <IP>", stderr);
        exit(1);
    }
    a = inet_addr(argv[1]);
    if (a == -1)
    {
        perror("inet_addr");
        exit(1);
    }
    printf("network -> %x, host -> %x", a, ntohl(a));
}