#!/usr/bin/env python3
"""Writes core/base/word_break_classes.inc: what Unicode Standard Annex 29 has to know of each character to tell words
apart, from the Unicode Character Database (Debian package unicode-data).

    tools/make_word_breaks.py > core/base/word_break_classes.inc
    tools/make_word_breaks.py --check     fails when the file is not what the machine's data of that version makes

Each line holds numbers, four of them 0x100 times a code point plus its class (core/base/word_breaks.cpp names them),
which goes on until the next one; 0x80 is added to what an emoji may be made of."""
import pathlib
import re
import sys

DATA = pathlib.Path("/usr/share/unicode")
TABLE = pathlib.Path(__file__).resolve().parent.parent / "core/base/word_break_classes.inc"
CODE_POINTS = 0x110000

# In the order of the enumeration in word_breaks.cpp. The last three are "Other" to the annex: scripts without blanks,
# whose words it leaves to dictionaries.
CLASSES = ["Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "Regional_Indicator", "Katakana", "Hebrew_Letter",
           "ALetter", "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter", "MidNum", "Numeric", "ExtendNumLet",
           "WSegSpace", "Han", "Hiragana", "SA"]
PICTOGRAPH = 0x80


def entries(name):
    """Code points and the property's value, as the database's files have them."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        found = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if found:
            first = int(found[1], 16)
            yield range(first, int(found[2] or found[1], 16) + 1), found[3]


def classes():
    of = [0] * CODE_POINTS
    for name, values in (("Scripts.txt", ("Han", "Hiragana")), ("LineBreak.txt", ("SA",)),
                         ("auxiliary/WordBreakProperty.txt", CLASSES[:19])):
        for points, value in entries(name):
            for point in points if value in values else ():
                of[point] = CLASSES.index(value)
    for points, value in entries("emoji/emoji-data.txt"):
        for point in points if value == "Extended_Pictographic" else ():
            of[point] |= PICTOGRAPH
    return of


def version():
    return re.search(r"WordBreakProperty-([\d.]+)\.txt", (DATA / "auxiliary/WordBreakProperty.txt").read_text())[1]


def table():
    of = classes()
    starts = [f"{point << 8 | of[point]:#x}" for point in range(CODE_POINTS) if point == 0 or of[point] != of[point - 1]]
    lines = [f"// Made by tools/make_word_breaks.py from the Unicode Character Database {version()}."]
    for start in starts:
        if len(lines) > 1 and len(lines[-1]) + len(start) + 2 <= 118:
            lines[-1] += f" {start},"
        else:
            lines.append(f"{start},")
    return "\n".join(lines) + "\n"


def main():
    if sys.argv[1:] != ["--check"]:
        sys.stdout.write(table())
        return 0
    kept = TABLE.read_text(encoding="utf-8")
    if not (DATA / "auxiliary/WordBreakProperty.txt").exists() or version() not in kept.splitlines()[0]:
        print("skipped: this machine has no Unicode data of that version")
        return 0
    if kept != table():
        print(f"{TABLE} is not what {DATA} makes; run tools/make_word_breaks.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
