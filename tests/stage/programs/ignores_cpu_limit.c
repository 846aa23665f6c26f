// Computes for ever, whatever the kernel says about it.
#include <signal.h>

int main(void) {
    signal(SIGXCPU, SIG_IGN);
    for (;;) {
    }
}
