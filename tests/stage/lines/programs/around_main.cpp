// What a program does before and after main is not main's, though it has lines.
#include <unistd.h>

struct Noisy {
    Noisy() {
        write(1, "+", 1);  // LINE: write (not in main)
    }
    ~Noisy() {
        write(1, "-", 1);  // LINE: write (not in main)
    }
};

static Noisy noisy;

int main() {
    write(1, "m", 1);  // LINE: write
    return 0;
}
