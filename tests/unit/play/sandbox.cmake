socklings_test(unit_sandbox
  SOURCES in_box.cpp test_choose_tier.cpp test_box_user.cpp test_box_files.cpp test_box_network.cpp test_box_processes.cpp test_deny_list.cpp
          test_lesser_machines.cpp
  LIBRARIES socklings_sandbox)
