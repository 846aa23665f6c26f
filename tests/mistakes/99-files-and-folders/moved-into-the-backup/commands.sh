mkdir -p practice/backup

echo hello > practice/memo.txt
mv practice/memo.txt practice/backup

touch practice/old.txt
mv practice/old.txt practice/new.txt

touch practice/temp.txt
rm practice/temp.txt
ls practice
