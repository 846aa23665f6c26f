#!/usr/bin/env bash
# Completes command lines as bash does: sets the words and calls the function. 1: the program.
set -euo pipefail
program=$1

script=$("$program" completion bash)
bash -n <<<"$script"
eval "$script"
complete -p socklings >/dev/null

cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT
mkdir 'a folder'
touch 'a file.c' server.c

failed=0
# expect "what is offered, in lines" WORD...: the last word is the one to complete.
expect() {
  local wanted=$1 offered
  COMP_WORDS=("$program" "${@:2}")
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  _socklings 2>/dev/null || true
  offered=$(printf '%s\n' "${COMPREPLY[@]}" | sort)
  [[ $offered == "$wanted" ]] || {
    printf 'FAILED: socklings %s\noffered: %s\nwanted:  %s\n' "${*:2}" "$offered" "$wanted" >&2
    failed=1
  }
}

expect 'check' che
expect 'judge' ju
expect '' no-such
expect '100-echo-server' check 100-echo-s
expect '100-echo-server' check echo-s
expect $'100-hello-client\n100-hello-pair\n100-hello-server' run hello
expect '100-echo-server' --lang ko check echo-s
expect '100-echo-server' check --jobs = 4 echo-s
expect '100-echo-server' verify sockets echo-s
expect '' list echo-s
expect $'a file.c\na folder' check echo-server a
expect 'server.c' check echo-server --all server.c s
expect 'server.c' judge echo-server s
expect 'a folder' check --work a
expect $'c\nc++' check --lang c
expect 'ko' check --lang = k
expect '' check --jobs ''
expect '--json' list --j
expect $'--jobs\n--json' check --j
expect '--version' --v
expect '' list --v
expect '--table' verify --t
expect 'check' help che
expect $'bash\nzsh' completion ''
exit $failed
