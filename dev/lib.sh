# Shared by the scripts in dev/: sourced, never run.
# shellcheck shell=bash

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
# The distribution's Python: it has the psycopg package that the tests need.
python=/usr/bin/python3
: "$python"
# Nothing that is made appears among the sources.
export PYTHONDONTWRITEBYTECODE=1

# ---- speaking ----------------------------------------------------------------------------------

bold='' dim='' red='' green='' yellow='' plain=''
if [[ -t 1 && -z ${NO_COLOR:-} && ${TERM:-dumb} != dumb ]]; then
    bold=$'\e[1m' dim=$'\e[2m' red=$'\e[31m' green=$'\e[32m' yellow=$'\e[33m' plain=$'\e[0m'
fi
# Colours are for the scripts that source this file.
: "$bold" "$dim" "$red" "$green" "$yellow" "$plain"

say() {
    printf '%s\n' "$*"
}

warn() {
    printf '%s\n' "$*" >&2
}

die() {
    warn "${0#"$root"/}: $*"
    exit 1
}

# Prints the comment at the top of a script, which is its help.
help_of() {
    sed -n '2,/^[^#]/ { /^#/ { s/^# \{0,1\}//; p } }' "$1"
}

seconds_since() {
    local ms=$((($(date +%s%N) - $1) / 1000000))
    printf '%d.%d s' $((ms / 1000)) $((ms % 1000 / 100))
}

# ---- packages ----------------------------------------------------------------------------------

# Packages by purpose. `a|b` means either: whichever is there already, else the first on offer.
# Version 14 of the LLVM tools is preferred because later ones format and warn differently.
packages_for() {
    case $1 in
    build)
        echo gcc libc6-dev meson ninja-build 'pkg-config|pkgconf' libpq-dev libpg-query-dev \
            libprotobuf-c-dev libjansson-dev libyaml-dev libssl-dev libxxhash-dev libzstd-dev
        ;;
    server) echo 'postgresql-15|postgresql-18|postgresql-17|postgresql-16|postgresql-14' ;;
    test) echo libcmocka-dev python3 python3-psycopg mandoc pgbouncer strace ;;
    fuzz) echo 'clang-14|clang' 'libclang-rt-14-dev|libclang-rt-dev' ;;
    memory) echo valgrind libc6-dbg ;;
    browser) echo chromium ;;
    check)
        echo git binutils shellcheck 'clang-14|clang' 'clang-tidy-14|clang-tidy' \
            'clang-format-14|clang-format'
        ;;
    *) die "no package list is called '$1'" ;;
    esac
}

# need_packages WHY PURPOSE…: installs what is missing, saying what and why. Costs one dpkg-query
# when nothing is. PGMEND_NO_INSTALL=1 trusts the machine to have everything.
need_packages() {
    local why=$1 purpose wanted=()
    shift
    [[ -z ${PGMEND_NO_INSTALL:-} ]] || return 0
    command -v dpkg-query >/dev/null || {
        warn "Packages are looked after on Debian and Ubuntu only. $why, these are needed (by the"
        warn "names they have there):"
        for purpose in "$@"; do
            warn "    $(packages_for "$purpose")"
        done
        die 'install these, then repeat with PGMEND_NO_INSTALL=1'
    }
    for purpose in "$@"; do
        # shellcheck disable=SC2207 # one word a package
        wanted+=($(packages_for "$purpose"))
    done
    install_missing "$why" "${wanted[@]}"
}

# Prints those of the alternatives "a|b" that have nobody installed.
missing_packages() {
    local installed choice
    # dpkg-query fails when it has never heard of one of them; its answers for the others count.
    # shellcheck disable=SC2016 # dpkg-query's own variables
    installed=$(printf '%s\n' "$@" | tr '|' '\n' |
        xargs dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null |
        awk '$2 == "installed" { print $1 }') || true
    for choice in "$@"; do
        grep -qxE "${choice//+/\\+}" <<<"$installed" || printf '%s\n' "$choice"
    done
}

# For each "a|b": the first that apt has on offer. Fails when it has none.
candidates() {
    local choice name found
    for choice in "$@"; do
        found=''
        for name in ${choice//|/ }; do
            # Not `grep -q`: it would leave apt-cache writing into a closed pipe.
            if apt-cache policy "$name" 2>/dev/null | grep 'Candidate: [^(]' >/dev/null; then
                found=$name
                break
            fi
        done
        [[ -n $found ]] || return 1
        printf '%s\n' "$found"
    done
}

install_missing() {
    local why=$1 missing names updated=''
    shift
    missing=$(missing_packages "$@")
    [[ -n $missing ]] || return 0
    mapfile -t missing <<<"$missing"
    become_root "${missing[@]%%|*}"

    if ! names=$(candidates "${missing[@]}"); then
        say "Refreshing apt's package lists: ${missing[*]} not all known"
        as_root apt-get update -q || die 'apt-get update failed (its messages are above)'
        updated=yes
        names=$(candidates "${missing[@]}") ||
            die "this system's package sources do not offer: ${missing[*]}"
    fi
    mapfile -t names <<<"$names"
    say "Installing ${names[*]}"
    say "    ($why)"
    apt_install "${names[@]}" && return 0
    [[ -z $updated ]] || die "apt-get could not install: ${names[*]}"
    say "Trying once more with fresh package lists"
    as_root apt-get update -q || die 'apt-get update failed (its messages are above)'
    apt_install "${names[@]}" || die "apt-get could not install: ${names[*]}"
}

# Decides how to get root's rights, or says which command somebody else has to run, and ends.
become_root() {
    sudo=()
    ((EUID == 0)) && return 0
    if command -v sudo >/dev/null; then
        sudo=(sudo)
        # Without a terminal a password cannot be asked for.
        [[ -t 0 ]] || sudo=(sudo -n)
        "${sudo[@]}" true 2>/dev/null && return 0
    fi
    warn "Missing packages. Neither root nor usable sudo here; have somebody run:"
    warn "    apt-get update && apt-get install --no-install-recommends $*"
    exit 1
}

as_root() {
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive "$@"
}

# A freshly installed server package would create and start a cluster for the whole machine; nobody
# here wants that one. The setting is in place only while apt runs: a subshell, for the trap's sake.
apt_install() (
    settings=/etc/postgresql-common/createcluster.d/pgmend-install.conf
    if [[ " $* " == *' postgresql'* ]]; then
        as_root mkdir -p "${settings%/*}"
        trap 'as_root rm -f "$settings"
            as_root rmdir --ignore-fail-on-non-empty "${settings%/*}"' EXIT
        echo 'create_main_cluster = false' | as_root tee "$settings" >/dev/null
    fi
    as_root apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
)

# ---- tools -------------------------------------------------------------------------------------

# llvm_tool NAME: version 14 of it where there is one.
llvm_tool() {
    if command -v "$1-14" >/dev/null; then
        printf '%s\n' "$1-14"
    else
        printf '%s\n' "$1"
    fi
}

# The real client program, not the distribution's wrapper, which takes longer to start than to run.
client_program() {
    local found
    found=$(printf '%s\n' /usr/lib/postgresql/*/bin/"$1" | sort -V | tail -n 1)
    if [[ -x $found ]]; then
        printf '%s\n' "$found"
    else
        command -v "$1" || die "$1 is not installed: install postgresql-client"
    fi
}

# The C files that people write, as a list.
c_files() {
    local folder folders=()
    for folder in src include tests; do
        [[ ! -d $root/$folder ]] || folders+=("$root/$folder")
    done
    find "${folders[@]}" -name '*.[ch]' | sort
}

# dev/build with these arguments; only of a failure anything is shown, and of that what the compiler
# says.
build_quietly() {
    local log status=0
    log=$(mktemp)
    "$root/dev/build" "$@" >"$log" 2>&1 || status=$?
    if [[ $status -ne 0 ]] && grep -q '^FAILED' "$log"; then
        sed -n '/^FAILED/,$p' "$log"
    elif [[ $status -ne 0 ]]; then
        cat "$log"
    fi
    rm -f "$log"
    return $status
}

# Reads the "N passed, N failed" that ends a file and prints "N N"; fails when there is none.
summary_of() {
    local line
    line=$(tail -n 1 "$1")
    [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]] || return 1
    printf '%s %s\n' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
}

# ---- test servers (dev/pg) ---------------------------------------------------------------------

# Where dev/pg keeps what it knows of running servers. Short: a socket's path must fit 107 bytes.
shared_run_directory() {
    local runtime=${XDG_RUNTIME_DIR:-}
    if ((EUID != 0)) && [[ -n $runtime && -d $runtime && -O $runtime && ${#runtime} -lt 60 ]]; then
        printf '%s\n' "$runtime/pgmend-pg"
    else
        printf '%s\n' "/tmp/pgmend-pg-$EUID"
    fi
}

# Servers that this script starts from here on are its own: other runs neither use nor stop them,
# and should this one be killed, the next `dev/pg start` of anybody clears them away.
use_private_servers() {
    PGMEND_PG_RUN=$(shared_run_directory)/of-$$
    export PGMEND_PG_RUN
}
