#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <iostream>
using namespace std;

int main(int argc, char **argv)
{
    const int flags = O_CREAT | O_RDWR;
    const mode_t mode = S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
    int file_descriptor = open("a.txt", flags, mode);
    if (file_descriptor < 0) {
        cerr << argv[0] << ": " << strerror(errno) << '\n';
        return EXIT_FAILURE;
    }
    cout << "The descriptor of a.txt -> " << file_descriptor << "." << endl;
    if (close(file_descriptor) != 0) {
        perror("close");
        return EXIT_FAILURE;
    }
    return argc > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
