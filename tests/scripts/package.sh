#!/bin/sh
# package.sh CPACK BUILD-FOLDER - the Debian package: the same bytes twice, nothing for lintian to say, and in a root with what
# it depends on and nothing else it is installed, runs and goes again.
set -u
. tests/scripts/lib.sh
cpack=$1
build=$2
for tool in dpkg-deb dpkg-shlibdeps fakeroot gzip; do command -v $tool > /dev/null || skip "$tool is not installed"; done

pack() { # FOLDER
    "$cpack" --config "$build/CPackConfig.cmake" -B "$1" > "$scratch/log" 2>&1 || bad cpack "$(tail -n 5 "$scratch/log")"
}
pack "$scratch/one"
deb=$(find "$scratch/one" -maxdepth 1 -name 'rosc_*.deb')
[ -f "$deb" ] && ok || { bad cpack 'there is no package'; finish; }
pack "$scratch/two"
if cmp -s "$deb" "$scratch/two/$(basename "$deb")"; then ok; else bad reproducible 'packed again it is other bytes'; fi

has() { # FILE
    if grep -qx "$1" "$scratch/files"; then ok; else bad "$1" 'is not in the package'; fi
}
dpkg-deb --fsys-tarfile "$deb" | tar -t > "$scratch/files"
for file in bin/rosc share/man/man1/rosc.1.gz share/man/man5/rosc.yaml.5.gz share/bash-completion/completions/rosc \
    share/zsh/vendor-completions/_rosc share/fish/vendor_completions.d/rosc.fish share/rosc/site.schema.json share/rosc/profile.schema.json \
    share/doc/rosc/copyright share/doc/rosc/changelog.gz share/doc/rosc/examples/starlink-lte.yaml; do
    has "./usr/$file"
done
if grep -q '/lib/\|/include/' "$scratch/files"; then bad component 'the library is in it'; else ok; fi
[ "$(dpkg-deb -f "$deb" Section)" = net ] && ok || bad Section "$(dpkg-deb -f "$deb" Section)"
depends=$(dpkg-deb -f "$deb" Depends)
for library in libc6 libyaml-0-2 libpcre2-8-0 libjansson4; do
    case ", $depends" in
    *", $library"*) ok ;;
    *) bad Depends "no $library in '$depends'" ;;
    esac
done
dpkg-deb --fsys-tarfile "$deb" | tar -xO ./usr/share/doc/rosc/copyright > "$scratch/copyright"
# Every word of the licence, whatever the lines are.
sed -n '/^Permission/,$p' LICENSE | tr -s ' \n' '\n' > "$scratch/words"
sed -n '/^ Permission/,$p' "$scratch/copyright" | grep -v '^ \.$' | tr -s ' \n' '\n' | sed '/^$/d' > "$scratch/packed"
if cmp -s "$scratch/words" "$scratch/packed"; then ok; else bad copyright 'has not the words of LICENSE'; fi

# Nothing closes a bug of Debian's, because nobody has asked for it there.
if command -v lintian > /dev/null; then
    lintian --no-cfg --allow-root --suppress-tags initial-upload-closes-no-bugs --fail-on error,warning "$deb" > "$scratch/log" 2>&1 && ok ||
        bad lintian "$(grep -v '^N:' "$scratch/log" | head -n 5)"
fi

# --- a clean root ---
root=$scratch/root
if [ "$(id -u)" -eq 0 ]; then as_root=
elif unshare -r true 2> /dev/null; then as_root='unshare -r'
else skip 'the root folder cannot be changed: neither root nor user namespaces'; fi
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
: > "$root/var/lib/dpkg/status"
manage() { $as_root dpkg --root="$root" --force-not-root --path-include='/*' "$@" > "$scratch/log" 2>&1; }

# Without its libraries dpkg refuses it, by name.
if manage --install "$deb"; then bad dpkg 'was content without the libraries'; else ok; fi
grep -q libyaml-0-2 "$scratch/log" && ok || bad dpkg "does not miss libyaml: $(head -n 3 "$scratch/log")"
# What it depends on is what this machine has of these packages, and no file more.
for package in $(echo "$depends" | tr ',|' '\n\n' | sed 's/(.*//'); do
    dpkg -L "$package" 2> /dev/null | grep '\.so' | while IFS= read -r file; do
        if [ -f "$file" ]; then cp -d --parents "$file" "$root"; fi
    done
done
manage --force-depends --configure rosc && ok || bad dpkg "$(head -n 3 "$scratch/log")"
[ "$(dpkg-query --admindir="$root/var/lib/dpkg" -W -f='${db:Status-Status}' rosc)" = installed ] && ok || bad dpkg 'it is not installed'
manage --verify rosc
[ -s "$scratch/log" ] && bad 'dpkg --verify' "$(head -n 3 "$scratch/log")" || ok
$as_root chroot "$root" /usr/bin/rosc --version > "$scratch/out" 2> "$scratch/log" && grep -q '^rosc [0-9]' "$scratch/out" && ok ||
    bad chroot "$(head -n 3 "$scratch/log")"
$as_root chroot "$root" /usr/bin/rosc build - < examples/starlink-lte.yaml > "$scratch/out" 2> "$scratch/log" &&
    cmp -s "$scratch/out" golden/starlink-lte.apply.rsc && ok || bad chroot "builds another script: $(head -n 3 "$scratch/log")"
manage --purge rosc && ok || bad purge "$(head -n 3 "$scratch/log")"
find "$root" -name '*rosc*' > "$scratch/left"
[ -s "$scratch/left" ] && bad purge "left behind: $(head -n 3 "$scratch/left")" || ok
finish
