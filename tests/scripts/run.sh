# run.sh - sourced behind lib.sh by scripts that try the command; $rosc is set.
#
#   run CODE NAME ARGS...         runs $rosc with ARGS and no input: its exit code; the output is kept in $scratch/out and err
#   out_has, out_lacks, err_has   TEXT stands, or does not, in what the last run wrote
#   out_empty, err_empty          the last run wrote nothing there

run() {
    want=$1
    name=$2
    shift 2
    "$rosc" "$@" > "$scratch/out" 2> "$scratch/err" < /dev/null
    code=$?
    if [ "$code" -eq "$want" ]; then ok; else bad "$name" "exit code $code, expected $want: $(head -n 3 "$scratch/err")"; fi
}
out_has() { if grep -qF -e "$1" "$scratch/out"; then ok; else bad "$name" "no '$1' on standard output"; fi; }
out_lacks() { if grep -qF -e "$1" "$scratch/out"; then bad "$name" "'$1' on standard output"; else ok; fi; }
err_has() { if grep -qF -e "$1" "$scratch/err"; then ok; else bad "$name" "no '$1' on standard error: $(head -n 3 "$scratch/err")"; fi; }
out_empty() { if [ -s "$scratch/out" ]; then bad "$name" "something on standard output"; else ok; fi; }
err_empty() { if [ -s "$scratch/err" ]; then bad "$name" "something on standard error: $(head -n 1 "$scratch/err")"; else ok; fi; }
