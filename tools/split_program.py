#!/usr/bin/env python3
"""Splits the program of the site in two: what the first frame needs, and what may come after it.

Which is which is told by where a function was written: LATER names the source files whose functions may come later.
One that other files have as well (a template, what is inline) does so only if all of them may. Of functions that came
out equal the linker leaves one, under the name of any of them: so short ones stay with the first part, those of the
libraries' templates also where they are longer, and whatever has no file that can be told. A call of what is not there
yet is noticed by the page (page/program.js), so a mistake here costs time and breaks nothing.

usage: split_program.py WASM BUILD_FOLDER LATER FIRST_OUTPUT LATER_OUTPUT LLVM_NM WASM_SPLIT
WASM must have the names of its functions, as the compiler writes them."""
import collections
import fnmatch
import pathlib
import re
import subprocess
import sys

# In bytes of code: what is no longer stays with the first part.
SHORT = 100
SHORT_OF_LIBRARIES = 500
OF_LIBRARIES = re.compile(r"_ZN?K?(St|8nlohmann)")
ALWAYS_FIRST = re.compile(r"_ZN?K?3fmt")


def number(data, at):
    """An unsigned LEB128, and where it ends."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def text(data, at):
    length, at = number(data, at)
    return data[at : at + length], at + length


def lengths_in(data, at):
    """Of the bodies in a code section."""
    count, at = number(data, at)
    for _ in range(count):
        length, at = number(data, at)
        yield length
        at += length


def names_in(data, at, end):
    """By index, from a name section behind its own name."""
    while at < end:
        kind = data[at]
        length, at = number(data, at + 1)
        if kind == 1:
            count, entry = number(data, at)
            for _ in range(count):
                index, entry = number(data, entry)
                name, entry = text(data, entry)
                yield index, name.decode()
        at += length


def functions_of(data):
    """Name and length of each, by the WebAssembly specification, 5.5 and appendix 7.4."""
    lengths, names, at = [], {}, 8
    while at < len(data):
        kind = data[at]
        size, at = number(data, at + 1)
        if kind == 10:
            lengths = list(lengths_in(data, at))
        if kind == 0:
            name, inside = text(data, at)
            if name == b"name":
                names = dict(names_in(data, inside, at + size))
        at += size
    imported = len(names) - len(lengths)  # their names come first
    return [(names[imported + index], length) for index, length in enumerate(lengths)]


def files_of_functions(build, nm):
    """By name, the source files that have a function, relative to the project: what is compiled here lies in the build
    folder as it does there."""
    files = collections.defaultdict(set)
    for library in sorted(build.glob("**/*.a")):
        folder = library.parent.relative_to(build)
        listed = subprocess.run(
            [nm, "--print-file-name", "--defined-only", library], capture_output=True, text=True, check=True)
        for line in listed.stdout.splitlines():
            found = re.match(r".*:(?:.*/)?([^:/]+)\.o: *[-0-9a-f]+ [TtWw] (.+)$", line)
            if found:
                files[found[2]].add(f"{folder}/{found[1]}")
    return files


def read_rules(path):
    """Patterns of files, and of those that are taken out again."""
    lines = [line.split("#")[0].strip() for line in path.read_text().splitlines()]
    later = [line for line in lines if line and not line.startswith("but ")]
    return later, [line[len("but ") :] for line in lines if line.startswith("but ")]


def main():
    wasm, build, table, first, later = map(pathlib.Path, sys.argv[1:6])
    nm, wasm_split = sys.argv[6:]
    files = files_of_functions(build, nm)
    wanted, kept = read_rules(table)
    known = set().union(*files.values())
    for pattern in wanted + kept:
        if not fnmatch.filter(known, pattern):
            sys.exit(f"{table}: no file is called {pattern}")

    def named_in(file, patterns):
        return any(fnmatch.fnmatch(file, each) for each in patterns)

    def is_later(function, length):
        if length <= (SHORT_OF_LIBRARIES if OF_LIBRARIES.match(function) else SHORT) or ALWAYS_FIRST.match(function):
            return False
        # What the linker made of several of one name, or of one that others call with other types.
        plain = re.sub(r"(\.\d+)+$|_bitcast$", "", function.removeprefix(".L"))
        own = files.get(function) or files.get(plain)
        return bool(own) and all(named_in(file, wanted) and not named_in(file, kept) for file in own)

    names = [name for name, length in functions_of(wasm.read_bytes()) if is_later(name, length)]
    listed = later.with_suffix(".functions")
    listed.write_text("\n".join(names) + "\n")
    subprocess.run(
        [wasm_split, wasm, f"--split-funcs=@{listed}", "-o1", first, "-o2", later, "--enable-mutable-globals", "--quiet"],
        check=True)


if __name__ == "__main__":
    main()
