"""Reads the calendar answers that reply_cases writes with two other implementations, the packages icalendar and
vobject, and compares what they find with what was meant.

Usage: check_calendar_reply.py REPLY_CASES FOLDER
"""
import json
import pathlib
import shutil
import subprocess
import sys

import icalendar
import vobject

FEWEST_CASES = 80  # names, comments and ways to recur, each with each


def as_lines(text):
    return text.replace("\r\n", "\n").strip()


def check_by_icalendar(raw, expected):
    calendar = icalendar.Calendar.from_ical(raw)
    assert calendar["METHOD"] == "REPLY" and calendar["VERSION"] == "2.0"
    (event,) = calendar.walk("VEVENT")
    assert not event.errors, event.errors
    assert event["UID"] == expected["uid"] and event["SEQUENCE"] == expected["sequence"]
    assert ("RECURRENCE-ID" in event) == expected["recurs"]
    attendee = event["ATTENDEE"]
    assert str(attendee) == "mailto:sam@mail.example", attendee
    assert attendee.params["PARTSTAT"] == "DECLINED"
    assert attendee.params.get("CN", "") == expected["name"], attendee.params
    assert str(event["ORGANIZER"]) == "mailto:dana@northwind.example"
    assert as_lines(str(event.get("COMMENT", ""))) == as_lines(expected["comment"])


def check_by_vobject(raw, expected):
    calendar = vobject.readOne(raw.decode("utf-8"))
    assert calendar.method.value == "REPLY"
    event = calendar.vevent
    assert event.uid.value == expected["uid"] and int(event.sequence.value) == expected["sequence"]
    assert hasattr(event, "recurrence_id") == expected["recurs"]
    assert event.attendee.value == "mailto:sam@mail.example"
    assert event.attendee.params["PARTSTAT"] == ["DECLINED"]
    assert event.attendee.params.get("CN", [""]) == [expected["name"]], event.attendee.params
    comment = event.comment.value if hasattr(event, "comment") else ""
    assert as_lines(comment) == as_lines(expected["comment"])


def main():
    folder = pathlib.Path(sys.argv[2])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run([sys.argv[1], str(folder)], check=True)
    paths = sorted(folder.glob("*.ics"))
    failures = 0
    for path in paths:
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        for check in (check_by_icalendar, check_by_vobject):
            try:
                check(path.read_bytes(), expected)
            except Exception as error:  # an exception of the parser is a finding as well
                failures += 1
                print(f"{path}: {check.__name__}: {type(error).__name__}: {str(error)[:300]}")
    print(f"{len(paths)} answers read twice, {failures} wrong")
    if len(paths) < FEWEST_CASES:
        print(f"at least {FEWEST_CASES} were expected")
        failures += 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
