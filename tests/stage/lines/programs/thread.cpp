// std::thread runs a lambda below functions of the library's headers, which are compiled into the program.
// FLAGS: -pthread
#include <unistd.h>

#include <chrono>
#include <iostream>
#include <thread>

int main() {
    std::thread thread([] {
        std::cout << "in a thread" << std::endl;  // LINE: write via std::endl|operator<<
        const std::chrono::microseconds moment(1);
        std::this_thread::sleep_for(moment);  // LINE: clock_nanosleep via std::this_thread::sleep_for
    });                                       // LINE: clone via std::thread::thread
    thread.join();
    return 0;
}
