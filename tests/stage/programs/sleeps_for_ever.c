// Sleeps a second, again and again.
#include <unistd.h>

int main(void) {
    for (;;) sleep(1);
}
