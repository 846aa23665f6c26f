# cmake --install BUILD --prefix PREFIX. The program finds the rest from where it lies itself: PREFIX may be moved.
include(GNUInstallDirs)

set(shared ${CMAKE_INSTALL_DATADIR}/socklings)
file(RELATIVE_PATH shared_from_bin /${CMAKE_INSTALL_BINDIR} /${shared})
set_property(SOURCE runner/commands/place.cpp DIRECTORY runner/commands
  APPEND PROPERTY COMPILE_DEFINITIONS SOCKLINGS_SHARED_FROM_BIN="${shared_from_bin}")

install(TARGETS socklings RUNTIME)
install(FILES course.json DESTINATION ${shared})
install(DIRECTORY lessons solutions texts DESTINATION ${shared})
# In which lessons a mistake comes up, for `explain`.
install(DIRECTORY tests/mistakes DESTINATION ${shared}/tests
  FILES_MATCHING PATTERN label.json PATTERN mended EXCLUDE)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The manual and the completions are what the program itself says of its commands.
install(CODE "
  function(write_with_program file)
    execute_process(COMMAND \"$<TARGET_FILE:socklings>\" \${ARGN} OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
    set(file \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/\${file}\")
    message(STATUS \"Installing: \${file}\")
    file(WRITE \"\${file}\" \"\${text}\")
  endfunction()
  write_with_program(${CMAKE_INSTALL_MANDIR}/man1/socklings.1 manual --lang en)
  write_with_program(${CMAKE_INSTALL_MANDIR}/ko/man1/socklings.1 manual --lang ko)
  write_with_program(${CMAKE_INSTALL_DATADIR}/bash-completion/completions/socklings completion bash)
  write_with_program(${CMAKE_INSTALL_DATADIR}/zsh/site-functions/_socklings completion zsh --lang en)
")
