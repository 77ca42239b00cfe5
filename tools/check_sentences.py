#!/usr/bin/env python3
"""No sentence that a user might read is spelled out in code: those are in the catalog, one for each language.

A string literal that begins like a sentence or ends like one, and has three words in a row, is taken for one, unless
it is SQL or stands in a file named below, which says why. Run by ctest as `sentences`."""
import pathlib
import re
import sys

ALLOWED = {
    # What only a developer reads: the report of a crash is sent to us as it is.
    "platform/desktop/crash_text.cpp": "the report of a crash, for developers",
    "platform/desktop/crash_report_posix.cpp": "the report of a crash, for developers",
    "platform/desktop/crash_report_windows.cpp": "the report of a crash, for developers",
    # Made-up people and their letters, for pictures.
    "app/gallery/gallery.cpp": "samples",
    "app/gallery/scripts.cpp": "samples",
    "app/pictures/tour.cpp": "samples",
    "app/pictures/tour_later.cpp": "samples",
    "app/pictures/tour_aside.cpp": "samples",
    "app/pictures/tour_words.h": "samples",
    "app/pictures/tour_past.cpp": "samples",
}
SQL = re.compile(r"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|VACUUM|REPLACE|"
                 r"WITH|WHERE|ORDER BY|AND|OR|FROM|JOIN|LEFT JOIN|GROUP BY|LIMIT|VALUES|UNION|EXISTS)\b|"
                 r"\b(FROM|WHERE|VALUES|SELECT)\b")
WORDS = re.compile(r"[A-Za-z][a-z']+ [a-z']+ [a-z']+")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')


def without_comments(text):
    # Literals are kept: "//" may stand in one.
    return re.sub(r'("(?:[^"\\\n]|\\.)*")|//[^\n]*', lambda found: found.group(1) or "", text)


def sentences_in(text):
    text = without_comments(text)
    joined = re.sub(r'"\s*\n\s*"', "", text)
    for literal in LITERAL.findall(joined):
        like_one = re.match(r'(?:\\["n]|[“{}\s])*[A-Z“]', literal) or re.match(r"\{", literal) or literal[-1:] in ".!"
        if like_one and WORDS.search(literal) and not SQL.search(literal):
            yield literal


def main(root):
    wrong = []
    files = [f for top in ("core", "app", "platform") for f in sorted(pathlib.Path(root, top).rglob("*"))]
    for file in files:
        name = file.relative_to(root).as_posix()
        if file.suffix not in (".cpp", ".h") or name in ALLOWED:
            continue
        wrong += [f"{name}: a sentence in code: \"{literal}\"" for literal in sentences_in(file.read_text("utf-8"))]
    print("\n".join(wrong) if wrong else "no sentence in code")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
