# Makes the folder practice, with a note, its copy and an empty file. Stops at the first command that fails.
set -e

mkdir practice
echo hello > practice/memo.txt

mkdir practice/backup
cp practice/memo.txt practice/backup/

touch practice/old.txt
mv practice/old.txt practice/new.txt

touch practice/temp.txt
rm practice/temp.txt

cat practice/backup/memo.txt
ls -lR practice
