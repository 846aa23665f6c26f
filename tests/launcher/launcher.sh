#!/usr/bin/env bash
# Starts copies of the launcher of a checkout (1) on machines where something is missing, which are made of a few commands,
# and expects to be told of it in the language that was chosen.
set -euo pipefail
checkout=$1

desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
top=$desk/course
mkdir -p "$top"/{runner,cmake,tests} "$desk"/{bare,broken}
cp -r "$checkout"/{socklings,scripts,CMakeLists.txt,CMakePresets.json} "$top"
cp "$checkout/tests/run" "$top/tests"
unset SOCKLINGS_LANG LC_ALL LC_MESSAGES LANG

# A machine without compilers and without apt-get; one that has all commands, of which cmake fails.
for command in bash dirname env find readlink cat cut tr head sort mkdir flock nproc awk rm; do
  ln -s "$(type -P "$command")" "$desk/bare/$command"
done
cp -r "$desk/bare/." "$desk/broken"
for command in gcc g++ ninja pkg-config strace; do ln -s "$(type -P true)" "$desk/broken/$command"; done
cat >"$desk/broken/cmake" <<'END'
#!/usr/bin/env bash
[[ $1 != --version ]] || { echo 'cmake version 3.25.1'; exit; }
[[ " $* " != *" $FAILS_AT "* ]] || { echo 'a reason'; exit 1; }
END
chmod +x "$desk/broken/cmake"

fail() {
  printf 'FAILED: %s\n' "$@" >&2
  exit 1
}

# Runs a script of that checkout on a machine (1), with these variables, and expects an exit code (2) and a text on stderr
# (3); stdout is the program's.
given=()
expect() {
  local code=0 said
  said=$(env "${given[@]}" PATH="$desk/$1" "$top/$4" "${@:5}" 2>&1 >"$desk/stdout" </dev/null) || code=$?
  [[ $code == "$2" ]] || fail "${*:4}: exit code $code instead of $2" "$said"
  [[ $said == *"$3"* ]] || fail "${*:4}: no \"$3\" in" "$said"
  [[ ! -s $desk/stdout ]] || fail "${*:4}: on stdout" "$(cat "$desk/stdout")"
}

expect bare 3 'compiles socklings and your programs' socklings
expect bare 3 'there is no apt-get here' socklings
for variable in SOCKLINGS_LANG=ko LANG=ko_KR.UTF-8 LC_ALL=ko_KR.UTF-8 LC_MESSAGES=ko_KR.UTF-8; do
  given=("$variable")
  expect bare 3 '작성한 프로그램을 컴파일합니다' socklings
  expect bare 3 'apt-get 명령이 없습니다' tests/run
done
given=()
expect bare 3 'apt-get 명령이 없습니다' socklings --lang ko list
expect bare 3 'apt-get 명령이 없습니다' socklings check --lang=ko --lang c
given=(LANG=ko_KR.UTF-8 SOCKLINGS_LANG=en)
expect bare 3 'there is no apt-get here' socklings
given=(SOCKLINGS_LANG=ko)
expect bare 3 'there is no apt-get here' socklings --lang en

given=(FAILS_AT=--build)
expect broken 3 'the build failed' socklings
given=(FAILS_AT=--build SOCKLINGS_LANG=ko)
expect broken 3 'socklings를 빌드합니다. 처음에는' socklings
expect broken 3 "rm -r $top/build/release" socklings
given=(FAILS_AT=--preset SOCKLINGS_LANG=ko)
expect broken 3 '빌드를 준비하지 못했습니다' socklings

# The program is told how it was typed, unless its name is enough.
mkdir -p "$top/build/release/bin"
printf '#!/bin/sh\necho "typed $SOCKLINGS_TYPED"\n' >"$top/build/release/bin/socklings"
chmod +x "$top/build/release/bin/socklings"
echo "$top" >"$top/build/release/.built"
typed=$(cd "$top" && ./socklings list)
[[ $typed == 'typed ./socklings' ]] || fail "./socklings: $typed"
typed=$(cd "$top/runner" && ../socklings list)
[[ $typed == 'typed ../socklings' ]] || fail "../socklings: $typed"
typed=$(PATH=$top:$PATH && socklings list)
[[ $typed == 'typed ' ]] || fail "socklings: $typed"

# Every word in both languages, with the same places to fill.
source "$checkout/scripts/words.sh"
for key in "${!words[@]}"; do
  english=${words[${key%.*}.en]-} korean=${words[${key%.*}.ko]-}
  [[ -n $english && -n $korean ]] || fail "$key: a language is missing"
  [[ ${english//[^%]/} == "${korean//[^%]/}" ]] || fail "$key: other places in the other language"
  [[ $korean == *[^[:ascii:]]* ]] || fail "$key: no Korean"
done
# Every word that is said is there, and nothing is said past the table.
for key in $(grep -hoE '\(text [a-z0-9-]+' "$checkout"/{socklings,scripts/prepare.sh} | cut -d ' ' -f 2) \
  $(sed -nE 's/.*\|\| needs [^ ]+ ([a-z0-9-]+)$/for.\1/p' "$checkout/scripts/prepare.sh"); do
  [[ -n ${words[$key.en]-} ]] || fail "there are no words for $key"
done
! grep -nE "(say|give_up) '" "$checkout"/{socklings,scripts/prepare.sh,tests/run} || fail 'these words are not in words.sh'
