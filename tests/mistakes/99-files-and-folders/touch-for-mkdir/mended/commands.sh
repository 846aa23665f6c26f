mkdir practice
echo hello > practice/memo.txt
mkdir practice/backup
cp practice/memo.txt practice/backup
touch practice/old.txt
mv practice/old.txt practice/new.txt
touch practice/temp.txt
rm practice/temp.txt
