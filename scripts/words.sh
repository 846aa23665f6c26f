# shellcheck shell=bash
# What prepare.sh says, in English and in Korean: a format of printf for each key, and the language that they are said in.
declare -A words=(
  [for.compiler.en]='compiles socklings and your programs'
  [for.compiler.ko]='socklings와 작성한 프로그램을 컴파일합니다'
  [for.cmake.en]='builds socklings (3.25 or newer)'
  [for.cmake.ko]='socklings를 빌드합니다 (3.25 이상)'
  [for.ninja.en]='runs the build'
  [for.ninja.ko]='빌드를 실행합니다'
  [for.pkg-config.en]='finds libraries'
  [for.pkg-config.ko]='라이브러리를 찾습니다'
  [for.json.en]='reads the lessons'
  [for.json.ko]='레슨을 읽습니다'
  [for.cli11.en]='reads the command line'
  [for.cli11.ko]='명령줄을 읽습니다'
  [for.libdw.en]='finds the line that made a system call'
  [for.libdw.ko]='시스템 호출이 나온 줄을 찾습니다'
  [for.md4c.en]='reads the texts of the lessons'
  [for.md4c.ko]='레슨의 글을 읽습니다'
  [for.catch2.en]='runs the tests'
  [for.catch2.ko]='테스트를 실행합니다'
  [for.strace.en]='is compared with, in tests'
  [for.strace.ko]='테스트에서 결과를 비교합니다'

  [missing.en]='socklings needs a few packages that are not installed yet:'
  [missing.ko]='socklings에 필요한 패키지 가운데 아직 설치되지 않은 것이 있습니다:'
  [no-apt.en]='there is no apt-get here: install these in the way of your system, then start again.'
  [no-apt.ko]='apt-get 명령이 없습니다. 이 시스템의 방법으로 위 패키지를 설치한 뒤 다시 시작하세요.'
  [command.en]='The command for that is:'
  [command.ko]='설치 명령은 다음과 같습니다:'
  [ask.en]='Install them now? [Y/n] '
  [ask.ko]='지금 설치할까요? [Y/n] '
  [not-agreed.en]='nothing was installed. Start again when you are ready.'
  [not-agreed.ko]='아무것도 설치하지 않았습니다. 준비가 되면 다시 시작하세요.'
  [not-installed.en]='the packages could not be installed. Run this, or ask the person who looks after this machine to:'
  [not-installed.ko]='패키지를 설치하지 못했습니다. 다음 명령을 실행하거나 이 컴퓨터의 관리자에게 부탁하세요:'
  [again.en]='Then start again.'
  [again.ko]='그런 다음 다시 시작하세요.'
  [still-missing.en]='after the installation these are still missing, or too old: %s'
  [still-missing.ko]='설치한 뒤에도 없거나 너무 오래된 패키지가 있습니다: %s'
  [systems.en]='socklings needs Debian 12, Ubuntu 24.04 or newer.'
  [systems.ko]='socklings에는 Debian 12, Ubuntu 24.04 또는 더 새로운 버전이 필요합니다.'

  [building.en]='Building socklings. The first time this takes a minute or two; later starts take no time.'
  [building.ko]='socklings를 빌드합니다. 처음에는 1~2분 걸리고, 다음부터는 바로 시작합니다.'
  [no-folder.en]='cannot write in %s.'
  [no-folder.ko]='%s 폴더에 쓸 수 없습니다.'
  [copy.en]='The course builds itself in its own folder: copy or clone it to a place of your own.'
  [copy.ko]='이 강의는 자기 폴더 안에서 빌드됩니다. 쓸 수 있는 곳에 복사하거나 git clone으로 받으세요.'
  [waiting.en]='Another start is building it already: waiting for that.'
  [waiting.ko]='다른 곳에서 이미 빌드하고 있습니다. 끝나기를 기다립니다.'
  [not-configured.en]='the build cannot be set up, for the reason above.'
  [not-configured.ko]='위와 같은 이유로 빌드를 준비하지 못했습니다.'
  [not-built.en]='the build failed, for the reason above. To start from nothing:'
  [not-built.ko]='위와 같은 이유로 빌드하지 못했습니다. 처음부터 다시 하려면:'
)
language=en

# As the program itself does: --lang among the arguments, else SOCKLINGS_LANG, else the locale.
choose_language() {
  local word previous='' locale=${SOCKLINGS_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG-}}}}
  [[ $locale != ko* ]] || language=ko
  for word; do
    [[ $previous != --lang ]] || word=--lang=$word
    [[ $word != --lang=@(en|ko) ]] || language=${word#--lang=}
    previous=$word
  done
}

# The words of key $1, with the rest of the arguments in their places.
text() {
  # shellcheck disable=SC2059  # it is a format
  printf "${words[$1.$language]}" "${@:2}"
}
