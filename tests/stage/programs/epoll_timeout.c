// epoll_wait() for 100 ms, and nothing comes.
#include <stdio.h>
#include <sys/epoll.h>

int main(void)
{
    struct epoll_event event = {EPOLLIN, {.fd = 0}};
    int set = epoll_create1(0);
    epoll_ctl(set, EPOLL_CTL_ADD, 0, &event);
    if (epoll_wait(set, &event, 1, 100) == 0) puts("done");
}
