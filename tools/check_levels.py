#!/usr/bin/env python3
"""Fails when a file includes one of a level it may not use (CONTRIBUTING, "The house": a folder uses those above it only),
when SQL stands outside core/store, and when two headers give two types one name.

The table below is the house; CMake links the same way. Run by ctest as `levels`."""
import pathlib
import re
import sys

OF_THE_LOG = ["core/store/backup.h", "core/store/changes.h", "core/store/export.h", "core/store/files.h",
              "core/store/log.h"]

# folder: the folders (and single headers) it may include from, besides itself
ALLOWED = {
    "core/base": [],
    "core/model": ["core/base"],
    "core/template": ["core/base", "core/model"],
    "core/advice": ["core/base", "core/model"],
    "core/exchange": ["core/base", "core/model"],
    "core/reading": ["core/base", "core/model", "core/exchange"],
    "core/store": ["core/base", "core/model"],
    "core/actions": ["core/base", "core/model", "core/template", "core/advice", "core/reading", "core/exchange",
                     "core/store"],
    # Of the platform only its door; of the store what is done with the log as a whole, and which kinds of record an
    # action changed. Records are read through actions.
    "app/screens": ["core/base", "core/model", "core/template", "core/advice", "core/reading", "core/exchange",
                    "core/actions", "app/style", "app/driver", "app/widgets", "platform/platform.h"] + OF_THE_LOG,
    "app/shell": ["core/base", "core/model", "core/template", "core/actions", "app/style", "app/driver", "app/widgets",
                  "app/screens", "platform/platform.h"] + OF_THE_LOG,
    # Puts screens and the headless platform together, as main.cpp does with the window.
    "app/pictures": ["core/base", "core/store", "core/template", "core/actions", "app/style", "app/driver",
                     "app/widgets", "app/gallery", "app/screens", "app/shell", "platform"],
    "app/cli": ["core/base", "core/model", "core/template", "core/advice", "core/reading", "core/exchange",
                "core/store", "core/actions"],
    "app/driver": ["core/base"],
    "app/text": ["core/base", "platform/fonts.h"],
    "app/style": ["core/base", "app/text"],
    "app/widgets": ["core/base", "core/model", "core/template", "app/text", "app/style", "app/driver"],
    # As pictures, for the page: the program's entry in a browser, and what it tells the page of the screen.
    "app/web": ["core/base", "core/actions", "app/driver", "app/screens", "app/shell", "platform", "assets"],
    "app/gallery": ["core/base", "app/style", "app/widgets"],
    "platform": ["core/base", "core/store"],
    "assets": ["core/base"],
}
# What only some folders may name: the operating system, the database, the screen.
ONLY_IN = {
    r"<sqlite3\.h>": ["core/store"],
    r"<(unistd|fcntl|windows|shellapi|shlobj|pwd|signal|poll|spawn|execinfo)\.h>|<sys/": ["platform"],
    r"<filesystem>|<fstream>": ["platform"],
    r"<GLFW": ["platform/desktop"],
    r"<imgui": ["platform", "app/text", "app/driver", "app/style", "app/widgets", "app/screens", "app/shell", "app/pictures",
                "app/web"],
    r"<CLI/": ["app/cli"],
}
ROOTS = ("core", "app", "platform", "assets")
# What a line may not hold, in which folders, but for which, and what is to be done instead.
NOWHERE = [
    # Dear ImGui's own way knows neither kerning nor scripts.
    (r"\bImGui::(CalcTextSize|Text\w*|LabelText|BulletText|InputText\w*)\(|\b(CalcTextSizeA|CalcWordWrapPosition\w*)\(",
     ["app"], [], "text is measured and written through app/text"),
    # A statement begins like this, or the next piece of one; or what is there does not say, but is handed to SQLite.
    (r'"\s*\(?(SELECT|INSERT|UPDATE|DELETE|REPLACE|PRAGMA|VACUUM|CREATE|ALTER|DROP|ATTACH|DETACH|BEGIN|COMMIT|ROLLBACK'
     r'|SAVEPOINT|ANALYZE|REINDEX|FROM|WHERE|(LEFT )?JOIN|(ORDER|GROUP) BY)[ ;]|"(VACUUM|COMMIT|ROLLBACK)"'
     r"|\b[cC]onnection(_|\(\))?(\.|->)(prepare|run|run_script|all|first|integer)\(",
     ROOTS, ["core/store"], "SQL lies in core/store: give the repository there a function"),
    (r'\b(CONTENT|UX|DESIGN|MODELS|PLATFORMS)\b,?( section)? ("|\d|in the)|\bmocks/|\.\./shared', ROOTS, [],
     "say the rule and its public source: that page is not in this repository"),
    (r"\bconnection\(\)", ["app/screens"], [], "what is shown is read through core/actions"),
]


def folder_of(path):
    return max((name for name in ALLOWED if path.startswith(name + "/")), key=len, default=None)


def is_in(path, folders):
    return any(path.startswith(folder + "/") for folder in folders)


def problems_in(path, text):
    folder = folder_of(path)
    for number, line in enumerate(text.splitlines(), 1):
        for pattern, folders, but, instead in NOWHERE:
            if is_in(path, folders) and not is_in(path, but) and re.search(pattern, line):
                yield f"{path}:{number}: {instead}"
        include = re.match(r'\s*#\s*include\s+(["<].*[">])', line)
        if not include:
            continue
        name = include.group(1)
        for pattern, folders in ONLY_IN.items():
            if re.search(pattern, name) and not is_in(path, folders):
                yield f"{path}:{number}: {name} may only be included in {', '.join(folders)}"
        own = name.strip('"')
        if not name.startswith('"') or not own.startswith(tuple(root + "/" for root in ROOTS + ("tests",))):
            continue
        if own.startswith("tests/"):
            yield f"{path}:{number}: the program includes a test's file, {own}"
        elif folder is not None and folder_of(own) not in [folder] + ALLOWED[folder] and own not in ALLOWED[folder]:
            yield f"{path}:{number}: {folder} may not use {own}"


# A type in a header. All of them lie in one namespace: of two by one name the linker takes either's functions for both.
TYPE = re.compile(r"^(?:struct|class|enum class) (\w+)(?: final)?(?: :[^;{]*)? \{", re.MULTILINE)


def main(root):
    found = []
    count = 0
    types = {}
    for top in ROOTS:
        for file in sorted(pathlib.Path(root, top).rglob("*")):
            if file.suffix in (".h", ".cpp"):
                count += 1
                path = file.relative_to(root).as_posix()
                text = file.read_text(encoding="utf-8")
                found += problems_in(path, text)
                for name in TYPE.findall(text) if file.suffix == ".h" else ():
                    if types.setdefault(name, path) != path:
                        found.append(f"{path}: {name} is the name of a type in {types[name]} too")
    print("\n".join(found) if found else f"{count} files keep to their levels")
    return 1 if found or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "."))
