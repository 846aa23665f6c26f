#!/usr/bin/env bash
# Formats the manual page in both languages, as man does. 1: the program.
set -euo pipefail
program=$1
{ command -v man && command -v groff; } >/dev/null || {
  echo 'skipped: there is no man or groff here'
  exit 77
}

desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
failed=0
for language in en ko; do
  "$program" manual --lang "$language" >"$desk/$language.1"
  { groff -k -Kutf8 -man -Tutf8 -ww -z "$desk/$language.1"
    LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l "$desk/$language.1" >"$desk/$language.txt"
  } 2>"$desk/warnings"
  for wanted in 'socklings check echo-server' '--jobs' 'SOCKLINGS_COURSE' '/socklings/work'; do
    grep -qF -- "$wanted" <(col -bx <"$desk/$language.txt") || {
      echo "FAILED: \"$wanted\" is not on the page in $language" >&2
      failed=1
    }
  done
  if grep -q '‐$' "$desk/$language.txt" || grep -qE '[^ .:]  +[^ ]+ .*[^ .]  +[^ ]' <(grep -E '^ {7}[^ ]' "$desk/$language.txt"); then
    echo "FAILED: the page in $language divides words or spreads lines" >&2
    failed=1
  fi
  [[ ! -s $desk/warnings ]] || {
    echo "FAILED: the page in $language has warnings:" >&2
    cat "$desk/warnings" >&2
    failed=1
  }
done
exit $failed
