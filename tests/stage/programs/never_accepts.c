// Listens, and never takes anybody.
#include "tcp.h"

int main(int argc, char **argv)
{
    (void)argc;
    serve(argv[1]);
    pause();
}
