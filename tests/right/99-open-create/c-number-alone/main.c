#include <unistd.h>
#include <stdio.h>
#include <sys/stat.h>
#include <fcntl.h>
int main(void) {
  int fd;
  umask(0);
  fd = openat(AT_FDCWD, "a.txt", O_RDONLY | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) return perror("openat"), 1;
  dprintf(STDOUT_FILENO, "%d\n", fd);
  return close(fd) == 0 ? 0 : 1;
}
