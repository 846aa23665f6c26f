#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <vector>

// Writes n bytes, however often write has to be called.
bool write_all(int fd, const char *bytes, ssize_t n)
{
    while (n > 0) {
        ssize_t taken = write(fd, bytes, n);
        if (taken < 0) {
            perror("write");
            return false;
        }
        bytes += taken;
        n -= taken;
    }
    return true;
}

int main(int argc, char *argv[])
{
    if (argc != 3) {
        std::cerr << "usage: main.out SOURCE DESTINATION" << std::endl;
        return 1;
    }
    int source = open(argv[1], O_RDONLY);
    if (source < 0) {
        perror("source");
        return 1;
    }
    int destination = open(argv[2], O_RDWR | O_CREAT | O_TRUNC, 0644);
    if (destination < 0) {
        perror("destination");
        return 1;
    }

    std::vector<char> buffer(4096);
    while (true) {
        ssize_t n = read(source, buffer.data(), buffer.size());
        if (n < 0) {
            perror("read");
            return 1;
        }
        if (n == 0) {
            break;
        }
        if (!write_all(destination, buffer.data(), n)) return 1;
    }

    close(source);
    close(destination);
    return 0;
}
