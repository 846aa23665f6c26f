#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <sys/socket.h>
struct point { int x; };
int helper(int a);
int main(void) {
    std::string line = "a";
    int n = line;
    recv(3, line, 100, 0);
    send(3, line, 3, 0);
    char *p = malloc(10);
    struct point where;
    std::cout << where;
    std::cin << n;
    std::cout >> n;
    helper("x");
    helper(1, 2);
    n = strlen(line);
    unsigned char *bytes = &n;
    const char *text = "a";
    p = text;
    int n = 4;
    line->size();
    where->x = 3;
    void *raw = p;
    int *number = raw;
    return *bytes + *number;
}
