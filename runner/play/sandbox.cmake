add_library(socklings_sandbox STATIC
  sandbox.cpp sandbox_tier.cpp sandbox_confinement.cpp seccomp.cpp landlock.cpp user_tasks.cpp
  box_user.cpp box_folder.cpp box_network.cpp box_etc.cpp box_root.cpp)
target_link_libraries(socklings_sandbox PUBLIC socklings_sys)
