// Folders in folders, 300 deep.
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 300; i++)
        if (mkdir("deeper", 0755) || chdir("deeper")) return 1;
}
