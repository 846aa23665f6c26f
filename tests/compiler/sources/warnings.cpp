#include <iostream>
#include <unistd.h>
#include <sys/socket.h>
#include <netinet/in.h>
using namespace std;
int main() {
    int s = 3; struct sockaddr_in a;
    if (bind(s, (struct sockaddr *)&a, sizeof a) == -1) return 1;
    char buf[10];
    for (int i = 0; i < sizeof buf; i++) buf[i] = 0;
    int u; cout << u;
    int unused;
    char *p = "abc";
    if (s = 3) {}
    cout << "a" << s == 3;
    return 0;
}
