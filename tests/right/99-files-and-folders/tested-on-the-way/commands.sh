set -eu
[ -d practice ] || mkdir practice
(
    cd practice
    printf '%s\n' hello | tee memo.txt
    mkdir backup && cp memo.txt backup/
    touch old.txt && mv old.txt new.txt
    cp memo.txt temp.txt
    diff memo.txt temp.txt && rm temp.txt
)
if [ -e practice/temp.txt ]; then echo "still there" >&2; exit 1; fi
find practice -type f | sort
