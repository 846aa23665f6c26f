# cmake --install BUILD --prefix PREFIX. The program finds the rest from where it lies itself: PREFIX may be moved.
include(GNUInstallDirs)

set(shared ${CMAKE_INSTALL_DATADIR}/socklings)
file(RELATIVE_PATH shared_from_bin /${CMAKE_INSTALL_BINDIR} /${shared})
set_property(SOURCE runner/commands/place.cpp DIRECTORY runner/commands
  APPEND PROPERTY COMPILE_DEFINITIONS SOCKLINGS_SHARED_FROM_BIN="${shared_from_bin}")

install(TARGETS socklings RUNTIME)
install(FILES course.json DESTINATION ${shared})
install(DIRECTORY lessons solutions texts DESTINATION ${shared})
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
