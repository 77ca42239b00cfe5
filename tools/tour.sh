#!/bin/sh
# Plays the main job with a made-up but realistic case, from an empty start to finding it again, and leaves the letter,
# the list of the 30 days and the log in a folder. Usage: tour.sh PROGRAM FOLDER
set -eu
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
folder=$2
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
rm -rf "$folder/log.goodterms" "$folder/log.goodterms-wal" "$folder/log.goodterms-shm" "$folder/backups"

now=2026-03-02T09:00+01:00
run() {
  printf '\n$ goodterms'
  for word in "$@"; do
    case $word in *[!A-Za-z0-9@./:+=_-]*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\n'
  "$program" --data "$folder/log.goodterms" --now "$now" "$@"
}

run profile set --name 'Sam Okafor' --email sam.okafor@mail.example --phone '+44 20 7946 0182'
run case add --company 'Société Northwind' --role 'Data Analyst' --contact 'Dana Reyes' --title 'Talent Partner' \
  --email dana.reyes@northwind.example --approached email --interview 2026-03-10T14:00+01:00 \
  --conversation 'the forecasting team'
run today
run advise 1
run draft 1 --reason accepted-offer --tone warm
"$program" --data "$folder/log.goodterms" --now "$now" draft 1 --format eml >"$folder/letter.eml"

# The user changes a few words before sending.
"$program" --data "$folder/log.goodterms" --now "$now" draft 1 --format json |
  python3 -c 'import json, sys; sys.stdout.write(json.load(sys.stdin)["body"])' |
  sed 's/^All the best,$/All the best from Bristol,/' >"$folder/sent.txt"
run lint "$folder/sent.txt" --case 1
now=2026-03-02T09:04+01:00
run send 1 --body "$folder/sent.txt"
run plan 1 | tee "$folder/plan.txt"
now=2026-03-05T08:30+01:00
run tick 1 tracker
run today
now=2027-09-14T10:00+01:00
run find societe
run find bristol
printf '\nThe letter, the plan and the log are in %s\n' "$folder"
