// Moves ten bytes over its connection by the calls that its second argument names, again until all are moved, and looks
// whether its own lengths are what they were.
#include <sys/uio.h>

#include "tcp.h"

static char text[10] = "0123456789";

static long move(const char *how, int to, char *at, size_t left)
{
    // Two buffers, where the call takes several.
    struct iovec parts[2] = {{at, left / 2}, {at + left / 2, left - left / 2}};
    struct msghdr message = {.msg_iov = parts, .msg_iovlen = 2};
    long moved = -1;
    if (!strcmp(how, "read")) moved = read(to, at, left);
    if (!strcmp(how, "recv")) moved = recv(to, at, left, 0);
    if (!strcmp(how, "readv")) moved = readv(to, parts, 2);
    if (!strcmp(how, "recvmsg")) moved = recvmsg(to, &message, 0);
    if (!strcmp(how, "recv-waitall")) moved = recv(to, at, left, MSG_WAITALL);
    if (!strcmp(how, "recv-peek")) moved = recv(to, at, left, MSG_PEEK) == (long)left ? recv(to, at, left, 0) : -1;
    if (!strcmp(how, "write")) moved = write(to, at, left);
    if (!strcmp(how, "send")) moved = send(to, at, left, 0);
    if (!strcmp(how, "writev")) moved = writev(to, parts, 2);
    if (!strcmp(how, "sendmsg")) moved = sendmsg(to, &message, 0);
    if (parts[0].iov_len != left / 2 || parts[1].iov_len != left - left / 2 || message.msg_iovlen != 2) exit(3);
    return moved;
}

int main(int argc, char **argv)
{
    int server = reach(argv[1]), calls = 0;
    size_t done = 0;
    (void)argc;
    while (done < sizeof text) {
        long moved = move(argv[2], server, text + done, sizeof text - done);
        if (moved <= 0) return 4;
        done += (size_t)moved;
        calls++;
    }
    printf("%.10s %d\n", text, calls);
}
