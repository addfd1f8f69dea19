# needs.sh - sourced by cmd/run, tests/run and .ci/run: installs what is missing, Debian packages, and nothing else;
# what .ci/run judges by and Debian has not comes from npm, into build/.
#
#   needs_build    what compiling needs
#   needs_package  what packing for Debian needs besides
#   needs_tests    what the tests need besides
#   needs_ci       what .ci/run needs besides
#
# Each looks for what it needs and calls apt-get only when something is not there. All output goes to standard error.

needs_command() { # COMMAND PACKAGE
    command -v "$1" > /dev/null 2>&1 || missing="$missing $2"
}

needs_library() { # PKG-CONFIG-NAME PACKAGE
    pkg-config --exists "$1" 2> /dev/null || missing="$missing $2"
}

needs_python() { # MODULE PACKAGE
    /usr/bin/python3 -c "import $1" > /dev/null 2>&1 || missing="$missing $2"
}

needs_install() { # installs $missing
    [ -n "$missing" ] || return 0
    echo "installing:$missing" >&2
    if ! command -v apt-get > /dev/null 2>&1; then
        echo "there is no apt-get here: install them (the names are Debian's), then try again" >&2
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        echo "this needs root once: run it with sudo, or install them yourself" >&2
        return 1
    fi
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086
    {
        apt-get update -qq &&
            apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 $missing
    } < /dev/null > /dev/null || {
        echo "apt-get could not install:$missing" >&2
        return 1
    }
}

needs_build() {
    missing=
    needs_command cmake cmake
    needs_command ninja ninja-build
    needs_command cc 'gcc libc6-dev'
    needs_command pkg-config pkg-config
    needs_library yaml-0.1 libyaml-dev
    needs_library libpcre2-8 libpcre2-dev
    needs_library jansson libjansson-dev
    needs_install
}

needs_package() {
    missing=
    needs_command dpkg-shlibdeps dpkg-dev
    needs_command fakeroot fakeroot
    needs_command gzip gzip
    needs_install
}

needs_tests() {
    missing=
    needs_command c++ g++
    needs_command python3 python3
    needs_library cmocka libcmocka-dev
    needs_python yaml python3-yaml
    needs_python jsonschema python3-jsonschema
    needs_python jinja2 python3-jinja2
    needs_install
}

needs_ci() {
    missing=
    needs_command clang 'clang libclang-rt-14-dev'
    needs_command clang-format clang-format
    needs_command git git
    needs_command man man-db
    needs_command mandoc mandoc
    needs_command zsh zsh
    needs_command fish fish
    needs_command shellcheck shellcheck
    needs_command lintian lintian
    needs_command dpkg-shlibdeps dpkg-dev
    needs_command fakeroot fakeroot
    needs_command pre-commit pre-commit
    needs_command npm npm
    # clang may be there without its sanitizer and fuzzer runtimes.
    if command -v clang > /dev/null 2>&1 &&
        [ ! -e "$(clang -print-file-name=libclang_rt.fuzzer-x86_64.a 2> /dev/null)" ] &&
        [ -z "$(find "$(clang -print-resource-dir)" -name 'libclang_rt.fuzzer*' 2> /dev/null | head -n 1)" ]; then
        missing="$missing libclang-rt-14-dev"
    fi
    needs_install && needs_sarif && needs_actions && needs_lsp && needs_editor
}

# The JSON Schema of SARIF 2.1.0: no package of Debian has it, this one of npm does. Without a network the test that uses it
# says that it was skipped.
needs_sarif() {
    file=build/npm/sarif-2.1.0.json
    sum=2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8
    echo "$sum  $file" | sha256sum --check --status 2> /dev/null && return 0
    echo "fetching the schema of SARIF from npm" >&2
    mkdir -p build/npm &&
        (cd build/npm && npm pack --silent @microsoft/jest-sarif@1.0.0-beta.0 > /dev/null < /dev/null) &&
        tar -xOzf build/npm/microsoft-jest-sarif-1.0.0-beta.0.tgz package/lib/schemas/sarif-2.1.0-rtm.5.json > "$file" &&
        echo "$sum  $file" | sha256sum --check --status || {
        rm -f "$file"
        echo "npm could not fetch it: the test 'sarif' will be skipped" >&2
    }
}

# What judges the files for GitHub in docs/ci.md; only .ci/run uses it.
needs_actions() {
    folder=build/npm/action-validator
    sum=a48f55be8d76a1d0e66dd9bbdfdd583c09e2bd5110539f1b4cd9512d442843bd
    [ -d "$folder/package" ] && return 0
    echo "fetching the judge of GitHub's workflows from npm" >&2
    mkdir -p "$folder" &&
        (cd "$folder" && npm pack --silent @action-validator/core@0.6.0 > /dev/null < /dev/null) &&
        echo "$sum  $folder/action-validator-core-0.6.0.tgz" | sha256sum --check --status &&
        tar -xzf "$folder/action-validator-core-0.6.0.tgz" -C "$folder" || {
        rm -rf "$folder"
        echo "npm could not fetch it: the test 'ci_actions' will be skipped" >&2
    }
}

# The client of the language server's test: what VS Code's own extensions are made with. Without a network the test says that it
# was skipped.
needs_lsp() {
    folder=build/npm/lsp
    [ -d "$folder/node_modules/vscode-jsonrpc/node" ] && return 0
    echo "fetching a client of language servers from npm" >&2
    mkdir -p "$folder/node_modules" &&
        (cd "$folder" && npm pack --silent vscode-languageserver-protocol@3.17.5 vscode-languageserver-types@3.17.5 \
            vscode-jsonrpc@8.2.0 > /dev/null < /dev/null &&
            sha256sum --check --status << 'END'
7473eb2d2163f3f8bea09644f9d803789a195e596b65d3946c4157e583e3ccc8  vscode-languageserver-protocol-3.17.5.tgz
d673f9e7f8bbe51351be51c58f32d4dcfa97a670ebb86bc633368394c609cac0  vscode-languageserver-types-3.17.5.tgz
3da44531c398f1545074cb728e359a822f35b9f8ac7171c847f42f0728b9c7cb  vscode-jsonrpc-8.2.0.tgz
END
        ) || {
        rm -rf "$folder"
        echo "npm could not fetch it: the test 'lsp' tries no client" >&2
        return 0
    }
    for module in vscode-languageserver-protocol vscode-languageserver-types vscode-jsonrpc; do
        mkdir -p "$folder/node_modules/$module" &&
            tar -xzf "$folder/$module"-[0-9]*.tgz -C "$folder/node_modules/$module" --strip-components=1 || return 1
    done
}

# The language server that editors use for YAML, with what it depends on, all of it by the checksums of a lock file.
needs_editor() {
    folder=build/npm/editor
    cmp -s tests/editor/package-lock.json "$folder/fetched" && return 0
    echo "fetching yaml-language-server from npm" >&2
    rm -rf "$folder" && mkdir -p "$folder" &&
        cp tests/editor/package.json tests/editor/package-lock.json "$folder" &&
        (cd "$folder" && npm ci --silent --ignore-scripts --no-audit --no-fund > /dev/null < /dev/null) &&
        cp tests/editor/package-lock.json "$folder/fetched" || {
        rm -rf "$folder"
        echo "npm could not fetch it: the test 'yamlls' will be skipped" >&2
    }
}
