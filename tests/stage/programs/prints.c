// Prints its arguments, a line each, to stdout and stderr in turn.
#include <stdio.h>

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) fprintf(i % 2 ? stdout : stderr, "%s\n", argv[i]);
}
