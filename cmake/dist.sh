#!/bin/sh
# dist.sh FILE.tar.gz [COMMIT] - the sources of a commit (default: the last one) as an archive. The same commit gives the same
# bytes, on any day and in any folder: git writes the files in their order, with root as the owner and the time of the commit.
set -eu
file=$1
commit=${2:-HEAD}
name=$(basename "$file" .tar.gz)
if ! git rev-parse --verify --quiet "$commit^{tree}" > /dev/null; then
    echo "dist.sh: this is no git checkout with a commit '$commit': the archive is made of what git has" >&2
    exit 1
fi
if [ -n "$(git status --porcelain --untracked-files=no)" ] && [ "$commit" = HEAD ]; then
    echo "dist.sh: note: changes that are not committed are not in the archive" >&2
fi
new=$file.new
trap 'rm -f "$new" "$new.tar"' EXIT
git -c tar.umask=0022 -c core.autocrlf=false archive --format=tar --prefix="$name/" -o "$new.tar" "$commit"
gzip -9 -n < "$new.tar" > "$new"
mv "$new" "$file"
echo "$file: $(sha256sum < "$file" | cut -d ' ' -f 1)"
