#include <stdio.h>

static void print_line(void)
{
    printf("Hello World\n");
}

static void print_hello(void)
{
    print_hello();
    print_line();
}

int main(void)
{
    print_hello();
    return 0;
}
