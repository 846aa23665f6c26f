#!/bin/bash
mkdir practice
cd practice
mkdir backup
touch memo.txt
echo "hello" > memo.txt
cat memo.txt
cp memo.txt backup/memo.txt
touch new.txt temp.txt
rm temp.txt
ls -l
