#!/usr/bin/env python3
"""Every word of the interface that the code asks for is in the catalog, and the catalog holds no other.

Keys are found as string literals. One that ends in a dot is the beginning of keys whose end is known only at run time
("channel." + id). Run by ctest as `words`."""
import json
import pathlib
import re
import sys

PREFIXED = {"option_help": "cli.option.", "fact": "cli.label.", "line": "cli.label."}


def keys_of(node, path=""):
    if isinstance(node, dict):
        for name, child in node.items():
            yield from keys_of(child, f"{path}.{name}" if path else name)
    else:
        yield path


def asked_for_fields(root):
    """The words of the fields that a person enters, and of what else is called by a name in errors."""
    table = pathlib.Path(root, "core/model/record_field.h")
    for entry in re.findall(r"RecordField\{([^}]*)\}", table.read_text(encoding="utf-8")):
        if "FieldUse::kept" in entry:
            continue
        field = re.match(r'"([a-z_]+)"', entry).group(1)
        for word in ("name", "label", "option"):
            yield table, f"field.{field}.{word}"
        yield table, f"field.{field}.placeholder?"  # may be there
    for file in sorted(pathlib.Path(root, "core").rglob("*.cpp")):
        text = file.read_text(encoding="utf-8")
        for field in re.findall(r'\b(?:clean_field|check_text)\([^;]*?, "([a-z_]+)"\)', text):
            yield file, f"field.{field}.name"


def asked_for(root):
    yield from asked_for_fields(root)
    for top in ("app", "core", "platform"):
        for file in sorted(f for f in pathlib.Path(root, top).rglob("*") if f.suffix in (".cpp", ".h") or f.name in ("places.def", "stages.def")):
            text = file.read_text(encoding="utf-8")
            for call, literal in re.findall(r'\b(\w+)\(\s*"([^"]+)"', text):
                if call in ("words", "words_"):
                    yield file, literal
                elif call == "count":
                    yield file, literal + ".one"
                    yield file, literal + ".other"
                elif call == "trouble":  # platform/desktop/system_files.cpp
                    yield file, "error.file." + literal if "." not in literal else literal
                elif call in PREFIXED:
                    yield file, PREFIXED[call] + literal
            for literal in re.findall(r'\bwords[_a-z.()]*\((?:fmt::format\(|std::string\()?"([a-z.-]+)\{?\}?"', text):
                yield file, literal
            for literal in re.findall(r'\b(?:add|add_group)\((?:[\w.()]+, )?"[\w-]+", "([\w-]+)"', text):
                yield file, "cli.command." + literal
            # The name of an action opens its change(); where there are two of them, each stands as a literal.
            for names in re.findall(r'\b(?:change|go_on)\(\s*\{([^}]*),', text):
                for literal in re.findall(r'"([a-z-]+)"', names):
                    yield file, "action." + literal
            for literal in re.findall(r'"((?:cli|ui|case|day|duration|error|field|counted)\.[a-z_.-]*)"', text):
                yield file, literal


def texts_of(node, path=""):
    if isinstance(node, dict):
        for name, child in node.items():
            yield from texts_of(child, f"{path}.{name}" if path else name)
    else:
        yield path, node


def unfilled(root, texts):
    """Errors whose text has a {{name}} that the code hands nothing over for."""
    for top in ("app", "core", "platform"):
        for file in sorted(f for f in pathlib.Path(root, top).rglob("*") if f.suffix in (".cpp", ".h")):
            text = file.read_text(encoding="utf-8")
            for found in re.finditer(r'(?:failure\([^;"]*|\{)"(error\.[a-z.-]+)"\s*([,)}])', text):
                key, after = found.group(1), text[found.end():found.end() + 800]
                given = set()
                if found.group(2) == ",":  # up to the end of the statement
                    given = set(re.findall(r'\{"([a-z]+)",', after.split(";\n")[0]))
                wanted = set(re.findall(r"\{\{[#/^]?([a-z]+)\}\}", texts.get(key, "")))
                for name in sorted(wanted - given):
                    yield f"{file.relative_to(root)}: \"{key}\" is not told its {{{{{name}}}}}"


def main(root):
    catalog = pathlib.Path(root, "assets/content/en/interface.json")
    known = set(keys_of(json.loads(catalog.read_text(encoding="utf-8"))))
    known |= set(keys_of(json.loads(catalog.with_name("formats.json").read_text(encoding="utf-8"))))
    wrong = []
    used = set()
    for file, key in asked_for(root):
        optional = key.endswith("?")
        key = key.rstrip("?")
        matching = {k for k in known if k == key or k.startswith(key if key.endswith(".") else key + ".")}
        if matching or optional:
            used |= matching
        else:
            wrong.append(f"{file.relative_to(root)}: no words for \"{key}\"")
    wrong += unfilled(root, dict(texts_of(json.loads(catalog.read_text(encoding="utf-8")))))
    wrong += [f"{catalog.relative_to(root)}: nothing asks for \"{key}\"" for key in sorted(known - used)]
    for other in sorted(pathlib.Path(root, "assets/content").glob("*/interface.json")):
        for key in sorted(set(keys_of(json.loads(other.read_text(encoding="utf-8")))) - known):
            wrong.append(f"{other.relative_to(root)}: nothing asks for \"{key}\"")
    print("\n".join(wrong) if wrong else f"{len(known)} words, all asked for")
    return 1 if wrong or not known else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
