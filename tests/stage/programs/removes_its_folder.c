// Puts a link in the place of its own folder, if it may.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char folder[4096];
    if (!getcwd(folder, sizeof folder)) return 1;
    if (rmdir(folder) == 0 && symlink("/etc", folder) == 0) puts("a link now");
}
