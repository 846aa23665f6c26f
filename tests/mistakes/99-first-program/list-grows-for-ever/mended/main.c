#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct line {
    char text[65536];
    struct line *next;
};

int main(void)
{
    const char *texts[] = {"Hello World\n"};
    struct line *lines = NULL;
    int i;

    for (i = 0; i < 1; i++) {
        struct line *line = malloc(sizeof(struct line));
        strcpy(line->text, texts[i]);
        line->next = lines;
        lines = line;
    }
    while (lines != NULL) {
        struct line *next = lines->next;
        printf("%s", lines->text);
        free(lines);
        lines = next;
    }
    return 0;
}
