#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""check_icalendar.py FILE EXPECTED: what python-icalendar and libical read in FILE must be what EXPECTED says.

EXPECTED is JSON: a list of {"uid", "due", "status", "summary", "description", "alarms", "parents"}; `due` is local time,
`alarms` are minutes in UTC. Of the two libraries those that are installed are asked; without any the status is 77.
"""
import ctypes
import datetime
import json
import sys

LOCAL = datetime.timezone(datetime.timedelta(hours=7))
STAMP = "%Y%m%dT%H%M%S"


def read_by_icalendar(text):
    import icalendar

    whole = icalendar.Calendar.from_ical(text)
    assert not whole.errors, whole.errors
    out = []
    for todo in whole.walk("VTODO"):
        assert not todo.errors, todo.errors
        due = todo.get("DUE")
        parents = todo.get("RELATED-TO", [])
        out.append({
            "uid": str(todo["UID"]),
            "due": due.dt.astimezone(LOCAL).strftime(STAMP) if due else "",
            "status": str(todo["STATUS"]),
            "summary": str(todo["SUMMARY"]),
            "description": str(todo["DESCRIPTION"]),
            "alarms": [each["TRIGGER"].dt.astimezone(datetime.timezone.utc).strftime(STAMP)
                       for each in todo.walk("VALARM")],
            "parents": [str(each) for each in (parents if isinstance(parents, list) else [parents])],
        })
    return out


class LibIcal:
    """The few functions of libical that are needed; kinds are asked for by name."""

    def __init__(self):
        self.lib = ctypes.CDLL("libical.so.3")

    def call(self, name, returns, *arguments):
        function = self.lib[name]
        function.restype = returns
        return function(*arguments)

    def components(self, inside, name):
        kind = self.call("icalcomponent_string_to_kind", ctypes.c_int, name)
        each = self.call("icalcomponent_get_first_component", ctypes.c_void_p, ctypes.c_void_p(inside), kind)
        while each:
            yield each
            each = self.call("icalcomponent_get_next_component", ctypes.c_void_p, ctypes.c_void_p(inside), kind)

    def values(self, inside, name):
        kind = self.call("icalproperty_string_to_kind", ctypes.c_int, name)
        each = self.call("icalcomponent_get_first_property", ctypes.c_void_p, ctypes.c_void_p(inside), kind)
        while each:
            text = self.call("icalproperty_get_value_as_string", ctypes.c_char_p, ctypes.c_void_p(each))
            yield text.decode()
            each = self.call("icalcomponent_get_next_property", ctypes.c_void_p, ctypes.c_void_p(inside), kind)


def unescaped(text):
    out, rest = "", iter(text)
    for each in rest:
        if each == "\\":
            each = next(rest)
            each = "\n" if each in "nN" else each
        out += each
    return out


def read_by_libical(text):
    lib = LibIcal()
    whole = lib.call("icalparser_parse_string", ctypes.c_void_p, text)
    assert whole, "libical reads nothing"
    assert lib.call("icalrestriction_check", ctypes.c_int, ctypes.c_void_p(whole)) == 1, "a rule of RFC 5546 is broken"
    assert lib.call("icalcomponent_count_errors", ctypes.c_int, ctypes.c_void_p(whole)) == 0, "libical finds errors"
    assert len(list(lib.components(whole, b"VTIMEZONE"))) == 1
    out = []
    for todo in lib.components(whole, b"VTODO"):
        def one(name):
            return unescaped("".join(lib.values(todo, name)))

        out.append({
            "uid": one(b"UID"),
            "due": one(b"DUE"),
            "status": one(b"STATUS"),
            "summary": one(b"SUMMARY"),
            "description": one(b"DESCRIPTION"),
            "alarms": [next(lib.values(each, b"TRIGGER")).rstrip("Z") for each in lib.components(todo, b"VALARM")],
            "parents": [unescaped(each) for each in lib.values(todo, b"RELATED-TO")],
        })
    return out


def main():
    with open(sys.argv[1], "rb") as file:
        text = file.read()
    with open(sys.argv[2], encoding="utf-8") as file:
        expected = json.load(file)
    asked = 0
    for name, read in (("python-icalendar", read_by_icalendar), ("libical", read_by_libical)):
        try:
            found = read(text)
        except (ImportError, OSError):
            print(f"{name} is not installed: not asked")
            continue
        asked += 1
        if found != expected:
            print(f"{name} reads otherwise:\n{json.dumps(found, ensure_ascii=False, indent=1)}\n"
                  f"expected:\n{json.dumps(expected, ensure_ascii=False, indent=1)}", file=sys.stderr)
            return 1
    return 0 if asked else 77


sys.exit(main())
