#include <iostream>
#include <cstring>
#include <cstdlib>
#include <string>
#include <unistd.h>
#include <fcntl.h>
#include <arpa/inet.h>
#include <sys/socket.h>
int main(int argc, char **argv) {
    struct sockaddr_in addr, cli;
    memset(&addr, 0, sizeof addr);
    int s = socket(AF_INET, SOCK_STREAM, 0);
    bind(s, &addr, sizeof addr);
    bind(s, addr, sizeof addr);
    int len = sizeof cli;
    int c = accept(s, (sockaddr *)&cli, &len);
    std::string line = "a";
    send(c, line, 3, 0);
    send(c, line.c_str(), line.size());
    recv(c, line, 100, 0);
    open(line, O_RDONLY);
    std::string path = 3 + "a" + "b";
    int n = line;
    n = "abc";
    addr.sin_addr = inet_addr("1");
    addr.sin_port = htons(argv[1]);
    atoi(line);
    std::cout << addr;
    std::cin << n;
    std::cout >> n;
    char buf[100];
    std::cin.getline(buf);
    std::getline(std::cin);
    const char *cc = "x"; char *dd = cc;
    void *vp = buf; char *cp = vp;
    char *mp = malloc(3);
    int *ip = 3;
    gets(buf);
    if (line = "q") {}
    strcmp(line, "q");
    strlen(line);
    line.length;
    line->size();
    void main();
    delete n;
    bind(s, (struct sockaddr*)addr, sizeof addr);
    return 0;
}
