# 99-files-and-folders: the shell's file commands.
#
#   mkdir try; cd try; sh ../commands.sh; find

# 1. Make the folder practice.

# 2. Put hello into practice/memo.txt.

# 3. Copy memo.txt into practice/backup.

# 4. Make an empty old.txt and rename it to new.txt, in practice.

# 5. Make temp.txt and remove it.
