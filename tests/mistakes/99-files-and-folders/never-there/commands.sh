#!/bin/bash
mkdir practice
cd practice
mkdir backup
touch memo.txt
echo "hello" > memo.txt
cat memo.txt
cp memo.txt backup/memo.txt
touch old.txt
mv old.txt new.txt
rm -f temp.txt
ls -l
