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

    std::vector<char> all(lseek(source, 0, SEEK_END));
    lseek(source, 0, SEEK_SET);
    size_t have = 0;
    while (have < all.size()) {
        ssize_t n = read(source, all.data() + have, all.size() - have);
        if (n <= 0) {
            perror("read");
            return 1;
        }
        have += n;
    }
    if (!write_all(destination, all.data(), have)) {
        return 1;
    }

    close(source);
    close(destination);
    return 0;
}
