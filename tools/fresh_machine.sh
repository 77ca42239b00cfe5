#!/bin/sh
# Runs a command in a clean clone on a machine that has nothing: an empty Debian system in a folder. What builds only
# because this machine happens to have something, fails there.
set -eu

usage() {
  cat <<'TEXT'
tools/fresh_machine.sh [--keep] FOLDER COMMAND [ARGUMENT...]

Makes an empty Debian system of this machine's release in FOLDER/system (debootstrap, about 3 GB once built in),
clones what is committed here into it and runs COMMAND in the clone, as root and with an empty environment.

  --keep    leave the system there; the next run with the same FOLDER takes a new clone in the old system

  tools/fresh_machine.sh "$(mktemp -d)" sh -c './dev test && ./dev bench --short'

Needs root, debootstrap and a machine whose apt sources name a Debian mirror. Nothing outside FOLDER is written.
TEXT
}

fail() {
  echo "fresh_machine: $*" >&2
  exit 1
}

# Mounts of a process of its own end with it. A run that is killed would leave this machine's /dev and /proc in FOLDER
# otherwise, and who clears FOLDER away would clear them away too.
if [ -z "${FRESH_MACHINE_APART:-}" ] && [ "$(id -u)" = 0 ]; then
  command -v unshare >/dev/null || fail "unshare is not here (Debian package util-linux)"
  FRESH_MACHINE_APART=1 exec unshare --mount --propagation private -- "$0" "$@"
fi

keep=
while [ $# -gt 0 ]; do
  case $1 in
  --keep) keep=1 ;;
  --help) usage && exit 0 ;;
  -*) usage >&2 && exit 2 ;;
  *) break ;;
  esac
  shift
done
[ $# -ge 2 ] || {
  usage >&2
  exit 2
}
clone=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
system=$(cd "$1" && pwd)/system
shift
[ "$(id -u)" = 0 ] || fail "making a system needs root"
command -v debootstrap >/dev/null || fail "debootstrap is not here (Debian package debootstrap)"

make_system() {
  mirror=$(apt-get indextargets --no-release-info --format '$(REPO_URI)' 'Created-By: Packages' |
    grep -E '/debian/?$' | head -n 1)
  [ -n "$mirror" ] || fail "this machine's apt sources name no Debian mirror"
  release=$(. /etc/os-release && echo "$VERSION_CODENAME")
  echo "fresh_machine: making a Debian $release" >&2
  debootstrap --variant=minbase --include=ca-certificates,git "$release" "$system" "$mirror" >"$system.log" 2>&1 || {
    tail -n 5 "$system.log" >&2
    fail "debootstrap failed; the whole of what it said is in $system.log"
  }
  : >"$system/.made"
}

# How this machine reaches its mirror: names, proxies, and whether an old copy of the archive is taken.
lend_network() {
  if [ -e /etc/resolv.conf ]; then cp /etc/resolv.conf "$system/etc/resolv.conf"; fi
  apt-config dump Acquire | grep -E '^Acquire::(Check-Valid-Until|https?::)' >"$system/etc/apt/apt.conf.d/90lent" || :
}

leave() {
  for place in dev/shm dev/pts dev proc; do
    if mountpoint -q "$system/$place"; then umount "$system/$place"; fi
  done
  if [ -z "$keep" ]; then rm -rf --one-file-system "$system" "$system.log"; fi
}

[ -e "$system/.made" ] || make_system
trap leave EXIT
trap 'exit 130' INT TERM
lend_network
rm -rf "$system/home"
mkdir -p "$system/home"
git clone -q "$clone" "$system/home/clone"
mount --bind /proc "$system/proc"
mount --bind /dev "$system/dev"
mount --bind /dev/pts "$system/dev/pts"
mount -t tmpfs tmpfs "$system/dev/shm"
chroot "$system" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
  http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" \
  sh -c 'cd /home/clone && exec "$@"' sh "$@"
