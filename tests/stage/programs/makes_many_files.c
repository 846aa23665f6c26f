// Six hundred small files.
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char name[32];
    for (int i = 0; i < 600; i++) {
        snprintf(name, sizeof name, "file-%04d", i);
        int file = open(name, O_WRONLY | O_CREAT, 0644);
        if (file < 0 || write(file, name, 9) != 9 || close(file)) return 1;
    }
}
