// read() by its own instruction: the registers that held the arguments must hold them after it.
#include <unistd.h>

int main(void)
{
    char buffer[64];
#if defined(__x86_64__)
    long number = 0, result, fd = 0, length = sizeof buffer;
    char *at = buffer;
    __asm__ volatile("syscall" : "=a"(result), "+D"(fd), "+S"(at), "+d"(length) : "0"(number) : "rcx", "r11", "memory");
    return result == 1 && fd == 0 && at == buffer && length == sizeof buffer ? 0 : 2;
#elif defined(__aarch64__)
    register long number __asm__("x8") = 63, x0 __asm__("x0") = 0, x2 __asm__("x2") = sizeof buffer;
    register char *x1 __asm__("x1") = buffer;
    __asm__ volatile("svc 0" : "+r"(x0), "+r"(x1), "+r"(x2) : "r"(number) : "memory");
    return x0 == 1 && x1 == buffer && x2 == sizeof buffer ? 0 : 2;
#endif
}
