# complete.fish SCRIPT OUT - reads command lines and writes what fish completes them with, one word a line, then an empty line.
source $argv[1]
while read -l line
    complete -C "$line" | string replace -r '\t.*' '' | string replace -r '^--?[a-z-]+=' '' | sort -u
    echo
end > $argv[2]
