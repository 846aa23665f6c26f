#include <fcntl.h>
#include <unistd.h>
#include <cstdio>
#include <iostream>
using namespace std;

int main() {
  const int standard[] = {::fileno(stdin), ::fileno(stdout), ::fileno(stderr)};
  for (int number : standard) cout << number << " ";
  const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  if (null < 0) return perror("/dev/null"), EXIT_FAILURE;
  cout << null << endl;
  return ::close(null) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
