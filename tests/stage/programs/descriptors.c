// Opens and leaves open: a file, a folder, a pipe, a socket; takes a client, and closes one descriptor twice.
#include <fcntl.h>

#include "tcp.h"

int main(int argc, char **argv)
{
    struct sockaddr_in from;
    socklen_t size = sizeof from;
    int both[2];
    (void)argc;
    int file = open("a.txt", O_RDWR | O_CREAT, 0644);
    int folder = open(".", O_RDONLY | O_DIRECTORY);
    if (file < 0 || folder < 0 || pipe(both)) return 1;
    int listener = serve(argv[1]);
    int client = accept(listener, (struct sockaddr *)&from, &size);
    close(listener);
    close(listener);
    return client < 0;
}
