// perror(), which writes by a duplicate of stderr, fprintf(stderr) and write(2).
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    errno = ENOENT;
    perror("perror");
    fprintf(stderr, "fprintf\n");
    return write(2, "write\n", 6) != 6;
}
