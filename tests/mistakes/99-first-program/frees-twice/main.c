#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *text = malloc(13);

    strcpy(text, "Hello World\n");
    printf("%s", text);
    fflush(stdout);
    free(text);
    free(text);
    return 0;
}
