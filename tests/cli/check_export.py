"""Exports a log and reads it with other programs' eyes: Python's csv and, where it is installed, vobject.

Usage: check_export.py GOODTERMS
"""
import csv
import json
import pathlib
import stat
import subprocess
import sys
import tempfile

NAMES = ["Dana Reyes", "Zoë; O'Brien, \"Zo\"", "=cmd|' /C calc'!A0", "日本 太郎", "A very long name " * 8]
NOTES = "First line\nSecond, with \\ and ; and \"quotes\""


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        log = str(pathlib.Path(folder, "log.goodterms"))

        def run(*arguments):
            done = subprocess.run([program, "--data", log, "--now", "2026-03-02T09:00+01:00", *arguments],
                                  capture_output=True, text=True, encoding="utf-8")
            assert done.returncode == 0, (arguments, done.stderr)
            return done.stdout

        for number, name in enumerate(NAMES):
            run("contact", "add", name, "--company", "Northwind, Labs", "--email", f"p{number}@northwind.example",
                "--phone", f"+1 555 010{number}", "--notes", NOTES)
        names = sorted(name.strip() for name in NAMES)
        for extension in ("json", "csv", "vcf"):
            target = pathlib.Path(folder, f"people.{extension}")
            run("export", "--to", str(target))
            assert stat.S_IMODE(target.stat().st_mode) == 0o600, target
        everything = json.loads(pathlib.Path(folder, "people.json").read_text(encoding="utf-8"))
        assert sorted(contact["name"] for contact in everything["contacts"]) == names
        with open(pathlib.Path(folder, "people.csv"), newline="", encoding="utf-8") as table:
            rows = list(csv.DictReader(table, strict=True))
        assert sorted(row["name"].removeprefix("'") for row in rows) == names, rows
        assert all(row["name"][0] not in "=+-@" for row in rows)
        assert all(row["notes"] == NOTES and row["company"] == "Northwind, Labs" for row in rows), rows
        try:
            import vobject
        except ImportError:
            print("no vobject here: the cards were not read by another program")
            return
        text = pathlib.Path(folder, "people.vcf").read_bytes().decode("utf-8")
        cards = list(vobject.readComponents(text))
        assert sorted(card.fn.value for card in cards) == names, [card.fn.value for card in cards]
        for card in cards:
            assert card.note.value == NOTES, card.note.value
            assert card.email.value.endswith("@northwind.example")
            assert card.tel.value.startswith("+1 555")
        print(f"{len(cards)} cards and {len(rows)} rows agree")


if __name__ == "__main__":
    main(sys.argv[1])
