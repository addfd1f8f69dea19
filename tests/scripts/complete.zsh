# complete.zsh SCRIPT OUT - reads command lines and writes what zsh completes them with, one word a line, then an empty line.
# The script is found in a folder of $fpath, as an installed one, or, with an empty ROSC_WORDBREAKS, sourced.
#
# Completion works in a line editor alone, so there is one on a terminal of its own. `compadd`, by which every completion
# hands over its words, also writes them into a file; that the last was called shows in a mark behind them.
zmodload zsh/zpty
script=$1 words=$2.words setup=$2.setup

cat > $setup <<'END'
PS1= PROMPT= LISTMAX=1000000
unsetopt zle_bracketed_paste beep 2> /dev/null
[[ -n $ROSC_WORDBREAKS ]] && fpath=($SCRIPT.folder $fpath)
autoload -Uz compinit && compinit -D -u
[[ -n $ROSC_WORDBREAKS ]] || source $SCRIPT
bindkey '^I' complete-word
zstyle ':completion:*' accept-exact false
compadd() {
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
        builtin compadd "$@"
        return
    fi
    typeset -a __hits
    builtin compadd -A __hits "$@"
    print -rl -- $__hits >> $WORDS
    builtin compadd "$@"
}
finished() { print -r -- '== done' >> $WORDS }
comppostfuncs=(finished)
complete-again() { comppostfuncs=(finished); zle complete-word }
zle -N complete-again
bindkey '^I' complete-again
print -r -- '== done' >> $WORDS
END

wait_for() { # until the mark is there; at most a minute
    local i
    for i in {1..1200}; do
        grep -q '^== done' $words && return
        zpty -r -t pty > /dev/null
        sleep 0.05
    done
    print -u2 'zsh did not answer'
    exit 1
}

mkdir -p $script.folder && cp $script $script.folder/_rosc
: > $words
zpty pty "env SCRIPT=$script WORDS=$words zsh -f -i"
zpty -w pty "source $setup"
wait_for
while IFS= read -r line; do
    : > $words
    zpty -w -n pty $'\x15'"$line"$'\t'
    wait_for
    grep -v '^== done' $words | sed '/^$/d' | sort -u
    print
done > $2
zpty -d pty
