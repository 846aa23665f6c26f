#!/usr/bin/env bash
# Lets an interactive zsh complete what is typed, and looks at the command line that comes of it. 1: the program.
set -euo pipefail
program=$1
command -v zsh >/dev/null || {
  echo 'skipped: there is no zsh here'
  exit 77
}
"$program" completion zsh | zsh -n

PROGRAM=$program zsh -f <<'ZSH'
zmodload zsh/zpty
zpty shell zsh -f -i
# The command line is shown instead of being run; only the completion asks the program.
zpty -w shell 'PS1="" PS2="" RPS1=""; unsetopt zle_bracketed_paste 2>/dev/null; bindkey -e
autoload -Uz compinit; compinit -u -D; eval "$($PROGRAM completion zsh)"
socklings() { if [[ "$*" == "completion lessons" ]]; then "$PROGRAM" "$@"; else print -r -- "GOT:$*:END"; fi }
print -r -- "GOT:ready:END"'
zpty -r shell seen $'*GOT:ready:END\r*'

integer failed=0
expect() {
  local seen
  zpty -w shell "$1"
  zpty -r shell seen $'*GOT:*:END\r*'
  seen=${${seen##*GOT:}%%:END*}
  [[ $seen == $2 ]] && return
  print -r -u 2 -- "FAILED: ${(V)1} became \"$seen\" instead of \"$2\""
  failed=1
}
expect $'socklings che\t' 'check'
expect $'socklings check 100-echo-s\t' 'check 100-echo-server'
expect $'socklings check robust\t' 'check 100-robust-echo'
expect $'socklings check --jo\t4 robust\t' 'check --jobs=4 100-robust-echo'
expect $'socklings list --lang=k\t' 'list --lang=ko'
expect $'socklings help verif\t' 'help verify'
expect $'socklings completion z\t' 'completion zsh'
exit failed
ZSH
