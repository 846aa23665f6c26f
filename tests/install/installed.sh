#!/usr/bin/env bash
# Installs a build (2) with cmake (1) into a prefix of its own and uses it as a learner would: from a folder of their own,
# with nothing of the source folder in reach.
set -euo pipefail
cmake=$1 build=$2

desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
prefix=$desk/prefix
mkdir "$desk/home" "$desk/elsewhere"
export HOME=$desk/home XDG_CACHE_HOME=$desk/cache LANG=C.UTF-8
unset SOCKLINGS_COURSE SOCKLINGS_WORK SOCKLINGS_LANG SOCKLINGS_LANGUAGE

fail() {
  printf 'FAILED: %s\n' "$@" >&2
  exit 1
}

# Runs the installed program and expects an exit code (1) and a text in its output (2), however that is broken into
# lines.
expect() {
  local code=0 out
  out=$("$prefix/bin/socklings" "${@:3}" 2>&1) || code=$?
  [[ $code == "$1" ]] || fail "socklings ${*:3}: exit code $code instead of $1" "$out"
  [[ $(tr -s ' \n' ' ' <<<"$out") == *"$2"* ]] || fail "socklings ${*:3}: no \"$2\" in" "$out"
}

"$cmake" --install "$build" --prefix "$prefix" >"$desk/install.log" || fail "$(cat "$desk/install.log")"
for file in bin/socklings share/socklings/{course.json,lessons,solutions,texts} share/doc/socklings/{LICENSE,README.md} \
  share/man/{,ko/}man1/socklings.1 share/bash-completion/completions/socklings share/zsh/site-functions/_socklings; do
  [[ -s $prefix/$file ]] || fail "$file was not installed"
done
cmp -s "$prefix/share/bash-completion/completions/socklings" <("$prefix/bin/socklings" completion bash) ||
  fail 'the completion for bash is not what the program says'
cmp -s "$prefix/share/man/man1/socklings.1" <("$prefix/bin/socklings" manual --lang en) ||
  fail 'the manual is not what the program says'

# Its own course, and not the one of the source folder.
sed -i '0,/"en": "/s//&Installed: /' "$prefix/share/socklings/course.json"
find "$prefix" | sort >"$desk/before"

cd "$desk/elsewhere"
expect 0 'Installed: ' list
expect 0 '100-echo-server' explain recv.not-terminated
expect 0 'Passed' run 99-first-program
expect 1 '99-first-program' check 99-first-program
mine=$HOME/socklings/work/99-first-program
[[ -f $mine/main.c ]] || fail "the learner has no file to start from in $mine"
mv "$mine/main.c" "$desk"
cp "$prefix/share/socklings/solutions/99-first-program/main.cpp" "$mine"
expect 0 'Passed' check 99-first-program

find "$prefix" | sort | diff "$desk/before" - || fail 'files of the learner lie below the prefix'
[[ -z $(ls "$desk/elsewhere") ]] || fail 'files of the learner lie where they stood'

# Texts that cannot be read are told of in words, in both languages where there are none.
export SOCKLINGS_LANG=ko
texts=$prefix/share/socklings/texts
echo '{}' >"$texts/findings.json"
expect 3 'socklings의 텍스트를 읽을 수 없습니다' explain
expect 3 'socklings를 다시 설치하세요.' explain
rm "$texts/help.json"
expect 3 'help.json: 그런 파일이나 폴더가 없습니다' help
rm "$texts/messages.json"
expect 3 'unreadable text (file: ' list
expect 3 'Install socklings again. / socklings를 다시 설치하세요.' list
