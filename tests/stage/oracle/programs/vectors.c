// Data in pieces, duplicates of descriptors, waiting for them.
#include <fcntl.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void) {
    int pair[2];
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    struct iovec pieces[] = {{"one", 3}, {"two", 3}};
    writev(pair[0], pieces, 2);
    struct msghdr message = {.msg_iov = pieces, .msg_iovlen = 2};
    sendmsg(pair[0], &message, 0);
    struct pollfd fds = {.fd = pair[1], .events = POLLIN};
    poll(&fds, 1, -1);
    fd_set set;
    FD_ZERO(&set);
    FD_SET(pair[1], &set);
    select(pair[1] + 1, &set, NULL, NULL, NULL);
    int epoll = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event event = {.events = EPOLLIN};
    epoll_ctl(epoll, EPOLL_CTL_ADD, pair[1], &event);
    epoll_wait(epoll, &event, 1, -1);
    char one[5], two[20];
    struct iovec places[] = {{one, sizeof one}, {two, sizeof two}};
    readv(pair[1], places, 2);
    fcntl(pair[1], F_SETFL, O_NONBLOCK);
    recv(pair[1], one, sizeof one, 0);
    int copy = dup(pair[1]);
    dup2(copy, 20);
    close(20);
    close_range(copy, copy, 0);
    return 0;
}
