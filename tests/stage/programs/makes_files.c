// Makes files of every kind that stat(2) knows, and some with modes that shut out all.
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/socket.h>
#include <unistd.h>

static int file(const char *path, mode_t mode)
{
    int made = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
    int wrong = made < 0 || write(made, "text\n", 5) != 5 || fchmod(made, mode) || close(made);
    if (wrong) perror(path);
    return wrong;
}

int main(void)
{
    struct sockaddr_un address = {AF_UNIX, "socket"};
    int wrong = file("plain", 0644) || file("unreadable", 0) || file("setuid", 04755) || file("new\nline", 0644);
    wrong |= symlink("/etc/passwd", "symlink") || symlink("nowhere", "dangling") || symlink(".", "circle");
    wrong |= mkfifo("fifo", 0644) || link("plain", "second-name") || mkdir("folder", 0755) || file("folder/inner", 0600);
    wrong |= mkdir("closed", 0700) || file("closed/inner", 0600) || chmod("closed", 0);
    wrong |= bind(socket(AF_UNIX, SOCK_STREAM, 0), (struct sockaddr *)&address, sizeof address);
    if (link("/etc/passwd", "outside") == 0) puts("linked a file outside");
    return wrong;
}
