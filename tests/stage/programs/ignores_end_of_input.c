// Prompts and sends its last line again and again when the keyboard has nothing more.
#include "tcp.h"

int main(int argc, char **argv)
{
    char line[64] = "nothing\n";
    (void)argc;
    int server = reach(argv[1]);
    for (;;) {
        printf("> ");
        fflush(stdout);
        clearerr(stdin);
        fgets(line, sizeof line, stdin);
        send(server, line, strlen(line), 0);
    }
}
