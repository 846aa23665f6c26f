#include <sys/socket.h>
#include <unistd.h>
#include <iostream>
#include <system_error>

class Socket {
 public:
  Socket() : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (fd_ < 0) throw std::system_error(errno, std::generic_category(), "socket");
  }
  ~Socket() { ::close(fd_); }
  Socket(const Socket&) = delete;
  int fd() const { return fd_; }

 private:
  int fd_;
};

int main() {
  Socket first;
  Socket second;
  std::cout << "two TCP sockets -> " << first.fd() << " and " << second.fd() << "\n";
}
