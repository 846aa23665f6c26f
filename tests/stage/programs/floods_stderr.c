// Complains without end.
#include <string.h>
#include <unistd.h>

int main(void)
{
    char complaint[501];
    memset(complaint, '0', 500);
    complaint[500] = '\n';
    while (write(2, complaint, sizeof complaint) > 0) {
    }
}
