add_library(socklings_syscalls STATIC
  syscalls/addresses.cpp syscalls/arguments.cpp syscalls/buffers.cpp syscalls/constants.cpp syscalls/decode.cpp
  syscalls/names.cpp syscalls/structures.cpp syscalls/table.cpp)
target_link_libraries(socklings_syscalls PUBLIC socklings_options)
