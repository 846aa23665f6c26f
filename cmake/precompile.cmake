# One precompiled header of what most files include, for every library and program under runner/. Only in the release
# preset: elsewhere each file must name all that it uses.
file(CONFIGURE OUTPUT precompiled.cpp CONTENT "")
add_library(socklings_precompiled OBJECT ${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp)
target_link_libraries(socklings_precompiled PRIVATE socklings_options)
target_precompile_headers(socklings_precompiled PRIVATE
  <algorithm> <filesystem> <functional> <map> <memory> <optional> <set> <string> <string_view> <variant> <vector>)

function(use_precompiled_in folder)
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    target_precompile_headers(${target} REUSE_FROM socklings_precompiled)
  endforeach()
  get_property(subfolders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(subfolder IN LISTS subfolders)
    use_precompiled_in(${subfolder})
  endforeach()
endfunction()
use_precompiled_in(${CMAKE_CURRENT_SOURCE_DIR}/runner)
