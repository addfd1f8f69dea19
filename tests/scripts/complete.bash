# complete.bash SCRIPT OUT - reads command lines and writes what bash completes them with, one word a line, then an empty
# line. The words are cut as bash does it: '=' and ':' stand alone.
source "$1"
complete -p rosc > /dev/null || exit 1

cut_words() { # LINE: COMP_WORDS and COMP_CWORD
    local word part rest=$1 breaks=$2
    COMP_WORDS=()
    for word in $rest; do
        while [[ -n $breaks && $word == *[=:]* ]]; do
            part=${word%%[=:]*}
            [[ -n $part ]] && COMP_WORDS+=("$part")
            word=${word#"$part"}
            COMP_WORDS+=("${word:0:1}")
            word=${word:1}
        done
        [[ -n $word ]] && COMP_WORDS+=("$word")
    done
    [[ $rest == *' ' ]] && COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
}

while IFS= read -r line; do
    cut_words "$line" "$ROSC_WORDBREAKS"
    COMP_LINE=$line COMP_POINT=${#line}
    _rosc
    printf '%s\n' "${COMPREPLY[@]}" | sed '/^$/d' | sort -u
    echo
done > "$2"
