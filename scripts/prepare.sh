# shellcheck shell=bash
# What the launcher (socklings) and tests/run share: is the build up to date; if not, find out what is missing, install it,
# configure and build a preset. All that it says goes to stderr, for stdout belongs to the program.
: "${top:?this checkout, absolute}" "${ask:?yes: ask before something is installed}"

# shellcheck source=SCRIPTDIR/words.sh
source "$top/scripts/words.sh"

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
  needs() { printf '%s\t%s\n' "$1" "$(text "for.$2")"; }
  { has_command gcc && has_command g++; } || needs g++ compiler
  has_cmake || needs cmake cmake
  has_command ninja || has_command make || needs ninja-build ninja
  has_command pkg-config || needs pkg-config pkg-config
  has_header nlohmann/json.hpp || needs nlohmann-json3-dev json
  has_header CLI/CLI.hpp || needs libcli11-dev cli11
  has_header elfutils/libdwfl.h || needs libdw-dev libdw
  has_header md4c.h || needs libmd4c-dev md4c
  [[ $1 != release ]] || return 0
  has_header catch2/catch.hpp || has_header catch2/catch_all.hpp || needs catch2 catch2
  has_command strace || needs strace strace
}

# Where a person is there to answer, asks. Enter is yes.
agreed() {
  [[ $ask == yes && -t 0 && -t 2 ]] || return 0
  local answer=no
  read -r -p "$(text ask)" answer || true
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
  say "$(text missing)"
  while IFS=$'\t' read -r package purpose; do
    packages+=("$package")
    say "$(printf '  %-20s%s' "$package" "$purpose")"
  done <<<"$missing"
  command="sudo apt-get install ${packages[*]}"
  ((EUID != 0)) || command=${command#sudo }
  has_command apt-get || give_up "$(text no-apt)"
  say "$(text command)" "  $command"
  agreed || give_up "$(text not-agreed)"
  install_packages "${packages[@]}" ||
    give_up "$(text not-installed)" "  ${command%%apt-get*}apt-get update" "  $command" "$(text again)"
  missing=$(missing_packages "$1" | cut -f 1 | tr '\n' ' ')
  [[ -z $missing ]] || give_up "$(text still-missing "$missing")" "$(text systems)"
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
    give_up "$(text no-folder "$folder")" "$(text copy)"
  exec {lock}>"$folder/.lock"
  flock --nonblock "$lock" || {
    say "$(text waiting)"
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
    give_up "$(text not-configured)"
  }
  NINJA_STATUS='  [%f/%t] ' cmake --build "$folder" --target "$2" --parallel "$(compilers_at_once)" >&2 {lock}>&- ||
    give_up "$(text not-built)" "  rm -r $folder"
  mv "$folder/.built.new" "$folder/.built"
)
