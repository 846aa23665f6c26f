#include <stdio.h>
#include <arpa/inet.h>

/* perror() has nothing to say here, but says it on stderr */
int main(int argc, char **argv)
{
    struct in_addr a;

    if (argc != 2)
        return fputs("address?\n", stderr), 1;
    if (!inet_aton(argv[1], &a)) {
        perror(argv[1]);
        return 1;
    }
    printf("%x -> ", a.s_addr);
    printf("%s\n", inet_ntoa(a));
    return 0;
}
