"""Reads the calendar answers that reply_cases writes with three other implementations, the packages icalendar and
vobject and the library libical, and compares what they find with what was meant. libical is also asked what such a mail
does to the calendar that the invitation lies in.

Usage: check_calendar_reply.py REPLY_CASES FOLDER
"""
import ctypes
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


class Libical:
    """The library that many calendar programs are built on, by the functions its headers declare."""

    PROBLEMS = "icalcomponent_count_errors", ctypes.c_int, [ctypes.c_void_p]
    VALID = "icalrestriction_check", ctypes.c_int, [ctypes.c_void_p]
    PARSE = "icalparser_parse_string", ctypes.c_void_p, [ctypes.c_char_p]
    EVENT = "icalcomponent_get_first_real_component", ctypes.c_void_p, [ctypes.c_void_p]
    UID = "icalcomponent_get_uid", ctypes.c_char_p, [ctypes.c_void_p]
    SEQUENCE = "icalcomponent_get_sequence", ctypes.c_int, [ctypes.c_void_p]
    COMMENT = "icalcomponent_get_comment", ctypes.c_char_p, [ctypes.c_void_p]
    KIND = "icalproperty_string_to_kind", ctypes.c_int, [ctypes.c_char_p]
    PROPERTY = "icalcomponent_get_first_property", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]
    PARAMETER = "icalproperty_get_parameter_as_string", ctypes.c_char_p, [ctypes.c_void_p, ctypes.c_char_p]
    FREE = "icalcomponent_free", None, [ctypes.c_void_p]
    WORD = "icalproperty_enum_to_string", ctypes.c_char_p, [ctypes.c_int]
    CLASSIFY = "icalclassify", ctypes.c_int, [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p]

    def __init__(self):
        self.parsers = [ctypes.CDLL("libical.so.3"), ctypes.CDLL("libicalss.so.3")]

    def __call__(self, function, *arguments):
        name, returns, takes = function
        library = next(each for each in self.parsers if hasattr(each, name))
        called = getattr(library, name)
        called.restype, called.argtypes = returns, takes
        return called(*arguments)

    def parameter(self, of, name):
        return (self(self.PARAMETER, of, name) or b"").decode("utf-8")

    def find(self, event, name):
        return self(self.PROPERTY, event, self(self.KIND, name))


libical = Libical()


def check_by_libical(raw, expected):
    calendar = libical(Libical.PARSE, raw)
    # As the organiser sent it, and nobody has answered yet.
    invitation = libical(
        Libical.PARSE, raw.replace(b"METHOD:REPLY", b"METHOD:REQUEST").replace(b"DECLINED", b"NEEDS-ACTION"))
    try:
        assert libical(Libical.PROBLEMS, calendar) == 0 and libical(Libical.VALID, calendar) == 1
        event = libical(Libical.EVENT, calendar)
        assert libical(Libical.UID, event).decode("utf-8") == expected["uid"]
        assert libical(Libical.SEQUENCE, event) == expected["sequence"]
        assert (libical.find(event, b"RECURRENCE-ID") is not None) == expected["recurs"]
        attendee = libical.find(event, b"ATTENDEE")
        assert libical.parameter(attendee, b"PARTSTAT") == "DECLINED"
        assert libical.parameter(attendee, b"CN") == expected["name"], libical.parameter(attendee, b"CN")
        comment = (libical(Libical.COMMENT, event) or b"").decode("utf-8")
        assert as_lines(comment) == as_lines(expected["comment"]), comment
        does = libical(Libical.CLASSIFY, calendar, invitation, b"dana@northwind.example")
        assert libical(Libical.WORD, does) == b"REPLY-DECLINE", libical(Libical.WORD, does)
    finally:
        libical(Libical.FREE, calendar)
        libical(Libical.FREE, invitation)


def main():
    folder = pathlib.Path(sys.argv[2])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run([sys.argv[1], str(folder)], check=True)
    paths = sorted(folder.glob("*.ics"))
    failures = 0
    for path in paths:
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        for check in (check_by_icalendar, check_by_vobject, check_by_libical):
            try:
                check(path.read_bytes(), expected)
            except Exception as error:  # an exception of the parser is a finding as well
                failures += 1
                print(f"{path}: {check.__name__}: {type(error).__name__}: {str(error)[:300]}")
    print(f"{len(paths)} answers read three times, {failures} wrong")
    if len(paths) < FEWEST_CASES:
        print(f"at least {FEWEST_CASES} were expected")
        failures += 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
