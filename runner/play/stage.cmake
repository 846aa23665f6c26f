add_library(socklings_play STATIC
  play.cpp stage.cpp script.cpp verbs.cpp folder.cpp peers.cpp network.cpp terminal.cpp
  tracer.cpp tracer_calls.cpp launch.cpp faults.cpp memory.cpp registers.cpp proc.cpp record.cpp endless_work.cpp rest.cpp spinning.cpp timers.cpp)
target_link_libraries(socklings_play PUBLIC socklings_sandbox socklings_lines socklings_syscalls socklings_observe socklings_course socklings_sys)
