#!/bin/sh
# Brings the pinned sources of sources.txt into build/third_party, checks their hashes and unpacks them.
# Uses an apt state of its own inside that folder, with the mirror this machine already uses: the system's
# package configuration stays as it is. Quick, and without network, when everything is there already.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
out=$root/build/third_party
state=$out/apt
mkdir -p "$out"

fail() {
  echo "third_party: $*" >&2
  exit 1
}

table() { grep -vE '^[[:space:]]*(#|$)' "$root/third_party/sources.txt"; }

isolated() { # $1: apt-get or apt-cache; the rest goes to it
  tool=$1
  shift
  "$tool" -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$state/lists" -o Dir::Cache="$state/cache" -o APT::Sandbox::User=root "$@"
}

update_lists() { # once per run is enough, and not at all when nothing is missing
  [ -e "$state/updated" ] && return 0
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$state/download"
  mirror=$(apt-get indextargets --no-release-info --format '$(REPO_URI)' 'Created-By: Packages' |
    grep -E '/debian/?$' | head -n 1)
  [ -n "$mirror" ] || fail "this machine's apt sources name no Debian mirror"
  for suite in $(table | awk '{print $2}' | sort -u); do
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main"
  done >"$state/sources.list"
  isolated apt-get update -qq
  : >"$state/updated"
}

unpack() { # $1 package, $2 upstream version, $3 sha256, $4 tarball
  update_lists
  version=$(isolated apt-cache showsrc "$1" | sed -n 's/^Version: //p' | grep -F -- "$2-" | sort -V | tail -n 1)
  [ -n "$version" ] || fail "the mirror has no $1 $2 any more; put the version it has, and its hash, in sources.txt"
  echo "third_party: bringing $1 $version" >&2
  (cd "$state/download" && isolated apt-get source -qq --download-only "$1=$version" >&2)
  echo "$3  $state/download/$4" | sha256sum --check --quiet - ||
    fail "$4 does not have the hash that sources.txt names; nothing was unpacked"
  rm -rf "${out:?}/$1"
  dpkg-source --no-check -x "$state/download/$1_$version.dsc" "$out/$1" >/dev/null
}

amalgamate_sqlite() { # one sqlite3.c from SQLite's many sources
  (cd "$out/sqlite3" && ./configure >amalgamation.log 2>&1 && make sqlite3.c >>amalgamation.log 2>&1) ||
    fail "making sqlite3.c failed; see build/third_party/sqlite3/amalgamation.log"
}

rm -f "$state/updated"
table | while read -r package _ upstream sha256 tarball; do
  stamp=$out/.ready-$package-$upstream-$sha256
  [ -e "$stamp" ] && continue
  unpack "$package" "$upstream" "$sha256" "$tarball"
  if [ "$package" = sqlite3 ]; then amalgamate_sqlite; fi
  : >"$stamp"
done
