#pragma once
// When a task sleeps: read from /proc, so that no time has to be waited and none is ever too short.

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// Returns when the task is in `state` ('S': asleep, 'T': stopped). Looks by pread64, which the comparison leaves out.
static inline void wait_for_state(int process, int task, char state) {
    char path[64], text[256];
    snprintf(path, sizeof path, "/proc/%d/task/%d/stat", process, task);
    int fd = open(path, O_RDONLY);
    for (;;) {
        ssize_t size = pread(fd, text, sizeof text - 1, 0);
        if (size <= 0) break;
        text[size] = '\0';
        const char* after_name = strrchr(text, ')');
        if (after_name && after_name[2] == state) break;
    }
    close(fd);
}
