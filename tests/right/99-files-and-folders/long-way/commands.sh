#!/bin/sh
# everything by its whole path
here=$(pwd)
mkdir -p -v "$here/practice/backup"
cat > "$here/practice/memo.txt" <<END
hello
END
cp -v "$here"/practice/memo.txt "$here"/practice/backup/memo.txt
: > practice/old.txt && mv -v practice/old.txt practice/new.txt
echo "not for long" > temp.txt; cat temp.txt; rm -v temp.txt
ls -la practice practice/backup
