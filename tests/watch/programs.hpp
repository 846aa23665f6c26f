#pragma once

#include <string>

// Answers to 99-open-create, the lesson that these tests watch.
namespace at_terminal {

inline const std::string right_program = R"(#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    int fd = open("a.txt", O_RDONLY | O_CREAT, 0644);
    if (fd == -1) {
        perror("open");
        return 1;
    }
    printf("fd: %d\n", fd);
    close(fd);
    return 0;
}
)";

/// Gives the file another mode than the task wants.
inline const std::string wrong_program = R"(#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    int fd = open("a.txt", O_RDONLY | O_CREAT, 0600);
    printf("fd: %d\n", fd);
    close(fd);
    return 0;
}
)";

/// Does what the task wants, and writes behind a buffer, which goes unnoticed.
inline const std::string fragile_program = R"(#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void) {
    int fd = open("a.txt", O_RDONLY | O_CREAT, 0644);
    char *end = malloc(4);
    end[4] = 0;
    free(end);
    printf("fd: %d\n", fd);
    close(fd);
    return 0;
}
)";

/// Never ends by itself: its check takes until the processor time is used up.
inline const std::string endless_program = R"(int main(void) {
    for (volatile long n = 0;; ++n) {
    }
}
)";

}  // namespace at_terminal
