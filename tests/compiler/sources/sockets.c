#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>
int main(void) {
    struct sockaddr_in addr, cli;
    int s = socket(PF_INET, SOCK_STREAM, 0);
    int len = sizeof cli;
    char buf[100];
    memset(&addr, 0, sizeof addr);
    bind(s, &addr, sizeof addr);
    bind(s, addr, sizeof addr);
    bind(s, (struct sockaddr)addr, sizeof addr);
    connect(s, &addr, sizeof addr);
    int c = accept(s, &cli, &len);
    c = accept(s, (struct sockaddr *)&cli, len);
    recv(c, buf, 100);
    send(c, buf, 100);
    recv(c, buf, sizeof(buf), 0, 0);
    addr.sin_addr = inet_addr("127.0.0.1");
    addr.sin_addr = INADDR_ANY;
    addr.sin_port = "9090";
    inet_aton("127.0.0.1", addr.sin_addr);
    socket(PF_INET, SOCK_STREAM);
    socket(PF_INTE, SOCK_STRAEM, 0);
    write(c, buf);
    listen(s);
    addr.sinport = 3;
    addr->sin_port = 3;
    struct sockaddr_in *pa = &addr;
    pa.sin_port = 3;
    inet_ntoa(cli);
    printf("%s", cli.sin_addr);
    send(c, 'a', 1, 0);
    char ch = "x";
    strcpy(buf, 'x');
    strlen(ch);
    if (buf == "q") {}
    if (c = 3) {}
    if (c == 3);
    return 0;
}
