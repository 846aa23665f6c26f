// A handler that ran inside a library's own call: its line is its own, and main is found below the signal's frame.
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static void on_abort(int number) {
    (void)number;
    write(1, "x", 1);  // LINE: write
    _exit(0);          // LINE: _exit
}

int main(void) {
    signal(SIGABRT, on_abort);
    abort();  // LINE: abort
}
