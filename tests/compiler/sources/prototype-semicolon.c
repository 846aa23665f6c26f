#include <stdio.h>
void say(const char *text)
int main(void)
{
    say("hello");
    return 0;
}
