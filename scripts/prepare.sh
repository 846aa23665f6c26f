# shellcheck shell=bash
# What the launcher (socklings) and tests/run share: is the build up to date; if not, find out what is missing, install it,
# configure and build a preset. All that it says goes to stderr, for stdout belongs to the program.
: "${top:?this checkout, absolute}" "${ask:?yes: ask before something is installed}"

# Whether the build of preset $1 is as new as everything that it is made from. Costs one find.
up_to_date() {
  local stamp=$top/build/$1/.built built_in=
  [[ -f $stamp ]] && read -r built_in <"$stamp"
  [[ $built_in == "$top" ]] &&
    [[ -z $(find "$top"/{runner,cmake,CMakeLists.txt,CMakePresets.json} -newer "$stamp" -print -quit) ]]
}

say() { printf '%s\n' "$@" >&2; }

# For what only the owner of this machine can mend. Exit 3, as for every fault of the machine.
give_up() {
  say "socklings: $1" "${@:2}"
  exit 3
}

has_command() { command -v "$1" >/dev/null; }

has_header() { [[ -f /usr/include/$1 || -f /usr/local/include/$1 ]]; }

has_cmake() {
  has_command cmake || return 1
  local version
  version=$(cmake --version | head -n 1)
  [[ $(printf '%s\n' 3.25 "${version##* }" | sort -V | head -n 1) == 3.25 ]]
}

# Lines "package<tab>what for" of what preset $1 needs and has not. Looks for files and commands: asking apt takes longer,
# and what was installed in another way counts as well.
missing_packages() {
  { has_command gcc && has_command g++; } || printf 'g++\tcompiles socklings and your programs\n'
  has_cmake || printf 'cmake\tbuilds socklings (3.25 or newer)\n'
  has_command ninja || has_command make || printf 'ninja-build\truns the build\n'
  has_command pkg-config || printf 'pkg-config\tfinds libraries\n'
  has_header nlohmann/json.hpp || printf 'nlohmann-json3-dev\treads the lessons\n'
  has_header CLI/CLI.hpp || printf 'libcli11-dev\treads the command line\n'
  has_header elfutils/libdwfl.h || printf 'libdw-dev\tfinds the line that made a system call\n'
  has_header md4c.h || printf 'libmd4c-dev\treads the texts of the lessons\n'
  [[ $1 != release ]] || return 0
  has_header catch2/catch.hpp || has_header catch2/catch_all.hpp || printf 'catch2\truns the tests\n'
  has_command strace || printf 'strace\tis compared with, in tests\n'
}

# Where a person is there to answer, asks. Enter is yes.
agreed() {
  [[ $ask == yes && -t 0 && -t 2 ]] || return 0
  local answer=no
  read -r -p 'Install them now? [Y/n] ' answer || true
  [[ -z $answer || $answer == [yY]* ]]
}

# Installs packages, as root or with sudo. Fails where that did not work.
install_packages() {
  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  if ((EUID != 0)); then
    has_command sudo || return 1
    local sudo=(sudo)
    [[ -t 0 ]] || sudo=(sudo -n)
    "${sudo[@]}" true || return 1
    as_root=("${sudo[@]}" "${as_root[@]}")
  fi
  local install=(apt-get install -y -qq --no-install-recommends "$@") lists=(/var/lib/apt/lists/*_Packages*)
  if [[ -e ${lists[0]} ]] && "${as_root[@]}" "${install[@]}" </dev/null >&2; then return; fi
  # There were no package lists yet, or they were out of date.
  "${as_root[@]}" apt-get update -qq </dev/null >&2 && "${as_root[@]}" "${install[@]}" </dev/null >&2
}

# Sees to it that all that preset $1 needs is installed.
install_missing() {
  local missing package purpose packages=() command
  missing=$(missing_packages "$1")
  [[ -n $missing ]] || return 0
  say 'socklings needs a few packages that are not installed yet:'
  while IFS=$'\t' read -r package purpose; do
    packages+=("$package")
    say "$(printf '  %-20s%s' "$package" "$purpose")"
  done <<<"$missing"
  command="sudo apt-get install ${packages[*]}"
  ((EUID != 0)) || command=${command#sudo }
  has_command apt-get || give_up 'there is no apt-get here: install these in the way of your system, then start again.'
  say 'The command for that is:' "  $command"
  agreed || give_up 'nothing was installed. Start again when you are ready.'
  install_packages "${packages[@]}" ||
    give_up 'the packages could not be installed. Run this, or ask the person who looks after this machine to:' \
      "  ${command%%apt-get*}apt-get update" "  $command" 'Then start again.'
  missing=$(missing_packages "$1" | cut -f 1 | tr '\n' ' ')
  [[ -z $missing ]] || give_up "after the installation these are still missing, or too old: $missing" \
    'socklings needs Debian 12, Ubuntu 24.04 or newer.'
}

# As many compilers at once as there are cores, and no more than there is memory for (700 MB each).
compilers_at_once() {
  local cores room
  cores=$(nproc)
  room=$(awk '/^MemAvailable:/ { print int($2 / 700000) }' /proc/meminfo)
  ((room > 0)) || room=1
  echo $((room < cores ? room : cores))
}

# Configures preset $1 and builds its target $2 in build/$1. In a subshell, which holds the lock: a second launcher waits,
# then finds the work done.
build_preset() (
  folder=$top/build/$1 log=$top/build/$1/configure.log generator=()
  { mkdir -p "$folder" && [[ -w $folder ]]; } 2>/dev/null ||
    give_up "cannot write in $folder." 'The course builds itself in its own folder: copy or clone it to a place of your own.'
  exec {lock}>"$folder/.lock"
  flock --nonblock "$lock" || {
    say 'Another start is building it already: waiting for that.'
    flock "$lock"
  }
  ! up_to_date "$1" || exit 0
  # The time of this file is from before the build: what is edited meanwhile is newer.
  echo "$top" >"$folder/.built.new"
  ! has_command ninja || generator=(-G Ninja)
  cd "$top" || exit 3
  # Another generator than the last time, or a checkout that has moved, needs a fresh start.
  # They do not get the lock: one that outlived us would hold it.
  cmake --preset "$1" "${generator[@]}" >"$log" 2>&1 {lock}>&- ||
    cmake --fresh --preset "$1" "${generator[@]}" >"$log" 2>&1 {lock}>&- || {
    cat "$log" >&2
    give_up 'the build cannot be set up, for the reason above.'
  }
  NINJA_STATUS='  [%f/%t] ' cmake --build "$folder" --target "$2" --parallel "$(compilers_at_once)" >&2 {lock}>&- ||
    give_up 'the build failed, for the reason above. To start from nothing:' "  rm -r $folder"
  mv "$folder/.built.new" "$folder/.built"
)
