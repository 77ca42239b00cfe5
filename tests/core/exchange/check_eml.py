"""Reads the drafts that email_cases writes with Python's email package and compares every header and the body.

Usage: check_eml.py EMAIL_CASES FOLDER
"""
import datetime
import email
import email.header
import email.policy
import email.utils
import json
import pathlib
import shutil
import subprocess
import sys

FEWEST_CASES = 1500  # 7 kinds of subject of every length from 0 to 200, and names and bodies


def mailboxes(raw, message, header):
    """Addresses as the current parser reads them, names as the older one does: the current one keeps the blank
    between two encoded words of a name, which RFC 2047, 6.2 forbids (seen in Python 3.11)."""
    if message[header] is None:
        return []
    addresses = [a.addr_spec for a in message[header].addresses]
    names = []
    for name, _ in email.utils.getaddresses([email.message_from_bytes(raw)[header]]):
        names.append(str(email.header.make_header(email.header.decode_header(name))))
    assert len(names) == len(addresses), (names, addresses)
    return [[name, address] for name, address in zip(names, addresses)]


def check(path):
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    raw = path.read_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert not message.defects, message.defects
    for name, value in message.items():
        assert not value.defects, (name, value.defects)
    wanted = ["Subject", "Date", "MIME-Version", "X-Unsent", "Content-Type", "Content-Transfer-Encoding"]
    for header in ("cc", "to", "from"):
        if expected[header]:
            wanted.insert(0, header.title())
        assert mailboxes(raw, message, header) == expected[header], (header, mailboxes(raw, message, header))
    assert message.keys() == wanted, message.keys()
    assert message["subject"] == expected["subject"], (message["subject"], expected["subject"])
    assert message["date"].datetime == datetime.datetime.fromisoformat(expected["date"])
    assert message["x-unsent"] == "1"
    assert message.get_content_type() == "text/plain"
    assert message.get_content_charset() == "utf-8"
    assert message.get_content() == expected["body"], (message.get_content(), expected["body"])
    assert b"\n" not in raw.replace(b"\r\n", b"") and b"\r" not in raw.replace(b"\r\n", b"")
    assert raw.isascii() and b"\0" not in raw
    assert max(len(line) for line in raw.split(b"\r\n")) <= 78, "a line is too long"


def main():
    folder = pathlib.Path(sys.argv[2])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run([sys.argv[1], str(folder)], check=True)
    paths = sorted(folder.glob("*.eml"))
    failures = 0
    for path in paths:
        try:
            check(path)
        except Exception as error:  # an exception of the parser is a finding as well
            failures += 1
            print(f"{path}: {type(error).__name__}: {str(error)[:300]}")
    print(f"{len(paths)} drafts read, {failures} wrong")
    if len(paths) < FEWEST_CASES:
        print(f"at least {FEWEST_CASES} were expected")
        failures += 1
    if failures == 0:
        shutil.rmtree(folder)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
