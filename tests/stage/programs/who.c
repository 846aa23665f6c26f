// Says who it is: root or not, its folder, its mask, how many descriptors and variables it has.
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

int main(void)
{
    int descriptors = -1, variables = 0;  // the folder's own is not counted
    DIR *folder = opendir("/proc/self/fd");
    for (struct dirent *entry; folder && (entry = readdir(folder));) descriptors += entry->d_name[0] != '.';
    for (char **variable = environ; *variable; variable++) variables++;
    printf("%s, %03o, %d, %d, %s\n", getuid() && geteuid() && getgid() ? "ordinary" : "root", umask(0), descriptors,
           variables, getenv("LANG"));
}
