add_library(socklings_syscalls STATIC
  syscalls/addresses.cpp syscalls/arguments.cpp syscalls/buffers.cpp syscalls/constants.cpp syscalls/decode.cpp
  syscalls/names.cpp syscalls/structures.cpp syscalls/table.cpp)
target_link_libraries(socklings_syscalls PUBLIC socklings_options)

add_library(socklings_lines STATIC
  lines.cpp lines/elf_file.cpp lines/frame_rules.cpp lines/line_table.cpp lines/snapshot.cpp lines/symbol_names.cpp
  lines/unwinder.cpp)
target_link_libraries(socklings_lines PUBLIC socklings_syscalls socklings_sys PRIVATE PkgConfig::libdw)
