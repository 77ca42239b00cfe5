#!/bin/sh
# Brings the pinned sources of sources.txt into build/third_party, checks them and unpacks them. Each has two ways:
# Debian's source package through the mirror this machine already uses, with an apt state of its own (the system's
# package configuration stays as it is), and upstream's git. The second is taken when the first does not lead there,
# and that is said. `fetch.sh web` brings what only the browser's build compiles as well. Quick, and without network,
# when everything is there already.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
out=$root/build/third_party
state=$out/apt
mkdir -p "$out"

say() { echo "third_party: $*" >&2; }

fail() {
  say "$*"
  exit 1
}

rows() { grep -E "^$1[[:space:]]" "$root/third_party/sources.txt"; } # $1: debian, git or web

isolated() { # $1: apt-get or apt-cache; the rest goes to it
  tool=$1
  shift
  "$tool" -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$state/lists" -o Dir::Cache="$state/cache" -o APT::Sandbox::User=root "$@"
}

# One hash over what is built from a source, names and bytes, so that both ways can be told to bring the same.
content_of() { # $1 folder, $2 paths in it, with wildcards
  # shellcheck disable=SC2086 # a list of paths on purpose
  (cd "$1" && find $2 -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d ' ' -f 1)
}

update_lists() { # once per run is enough, and not at all when nothing is missing
  [ -e "$state/updated" ] && return 0
  command -v apt-get >/dev/null && command -v dpkg-source >/dev/null || {
    say "this system has no apt"
    return 1
  }
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$state/download"
  mirror=$(apt-get indextargets --no-release-info --format '$(REPO_URI)' 'Created-By: Packages' |
    grep -E '/debian/?$' | head -n 1)
  [ -n "$mirror" ] || {
    say "this machine's apt sources name no Debian mirror"
    return 1
  }
  for suite in $({ rows debian && rows web; } | awk '{print $3}' | sort -u); do
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main"
  done >"$state/sources.list"
  isolated apt-get update -qq || return 1
  : >"$state/updated"
}

hold_to_content() { # $1 package, $2 tarball, $3 content, $4 paths
  rm -rf "$state/upstream"
  mkdir "$state/upstream"
  tar -xf "$2" -C "$state/upstream" --strip-components=1
  [ "$(content_of "$state/upstream" "$4")" = "$3" ] ||
    fail "sources.txt names another content for $1 than its tarball has: $(content_of "$state/upstream" "$4")"
  rm -rf "$state/upstream"
}

# The first way. 1, and says why, when it does not lead there; nothing was unpacked then.
from_debian() { # $1 package, $2 upstream version, $3 sha256, $4 tarball, and where there is a second way $5 content, $6 paths
  update_lists || return 1
  version=$(isolated apt-cache showsrc "$1" 2>/dev/null | sed -n 's/^Version: //p' | grep -F -- "$2-" | sort -V |
    tail -n 1)
  [ -n "$version" ] || {
    say "the mirror has no $1 $2 any more"
    return 1
  }
  (cd "$state/download" && isolated apt-get source -qq --download-only "$1=$version" >&2) || return 1
  echo "$3  $state/download/$4" | sha256sum --check --quiet - || {
    say "$4 does not have the hash that sources.txt names"
    return 1
  }
  rm -rf "${out:?}/$1"
  [ -z "${5:-}" ] || hold_to_content "$1" "$state/download/$4" "$5" "$6"
  dpkg-source --no-check -x "$state/download/$1_$version.dsc" "$out/$1" >/dev/null || return 1
  say "$1 is Debian's source package, version $version"
}

# The second way. What does not fit is refused, and nothing is left of it.
from_git() { # $1 package, $2 commit or tag, $3 content, $4 address, $5 paths
  command -v git >/dev/null || fail "git is not there, which the second way to $1 needs"
  say "bringing $1 from $4 at $2 instead"
  fetched=$out/.fetched-$1
  rm -rf "$fetched"
  git init -q "$fetched"
  GIT_TERMINAL_PROMPT=0 git -C "$fetched" fetch -q --depth 1 "$4" "$2" || fail "$4 gives no $2; $1 was not brought"
  case $2 in
  refs/*) ;; # a tag may be moved: what it brings is judged by its content alone
  *) [ "$(git -C "$fetched" rev-parse 'FETCH_HEAD^{commit}')" = "$2" ] || fail "$4 gave another commit than $2" ;;
  esac
  git -C "$fetched" -c core.autocrlf=false checkout -q --detach FETCH_HEAD
  content=$(content_of "$fetched" "$5")
  [ "$content" = "$3" ] || {
    rm -rf "$fetched"
    fail "$1 from $4 is not what sources.txt names (content $content); it was not used"
  }
  rm -rf "${out:?}/$1" "$fetched/.git"
  mv "$fetched" "$out/$1"
  say "$1 is upstream's own, without Debian's patches"
}

amalgamate_sqlite() { # one sqlite3.c from SQLite's many sources
  (cd "$out/sqlite3" && ./configure >amalgamation.log 2>&1 && make sqlite3.c >>amalgamation.log 2>&1) ||
    fail "making sqlite3.c failed; see build/third_party/sqlite3/amalgamation.log"
}

rm -f "$state/updated"
rows debian | while read -r _ package _ upstream sha256 tarball; do
  stamp=$out/.ready-$package-$upstream-$sha256
  [ -e "$stamp" ] && continue
  rows git | awk -v package="$package" '$2 == package' | {
    read -r _ _ reference content address paths || fail "sources.txt names no second way to $package"
    from_debian "$package" "$upstream" "$sha256" "$tarball" "$content" "$paths" ||
      from_git "$package" "$reference" "$content" "$address" "$paths"
  }
  if [ "$package" = sqlite3 ]; then amalgamate_sqlite; fi
  : >"$stamp"
done

[ "${1:-}" = web ] || exit 0
rows web | while read -r _ package _ upstream sha256 tarball; do
  stamp=$out/.ready-$package-$upstream-$sha256
  [ -e "$stamp" ] && continue
  from_debian "$package" "$upstream" "$sha256" "$tarball" || fail "$package $upstream was not brought"
  : >"$stamp"
done
