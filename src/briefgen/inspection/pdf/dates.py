"""A date as a PDF has it, `D:20260302101500+01'00'` → the same as ISO 8601 has it, or as it was."""

from __future__ import annotations

import re

DATE = re.compile(
    r"D:(?P<year>\d{4})(?:(?P<month>\d\d)(?:(?P<day>\d\d)"
    r"(?:(?P<hour>\d\d)(?:(?P<minute>\d\d)(?P<second>\d\d)?)?)?)?)?"
    r"(?P<zone>Z|[+-]\d\d(?:'?\d\d)?)?(?:00)?'?(?:00)?'?"
)
"""ISO 32000-1, 7.9.4: whatever comes after the year may be left out, and writers differ in their apostrophes."""


def iso_date(said: str) -> str:
    """As exact as the file says it, such as `2026-03-02T10:15:00+01:00`; what is no such date stays as it is."""
    found = DATE.fullmatch(said.strip())
    if found is None:
        return said
    day = "-".join(part for name in ("year", "month", "day") if (part := found[name]))
    if not found["hour"]:
        return day
    time = ":".join((found["hour"], found["minute"] or "00", *([found["second"]] if found["second"] else [])))
    return f"{day}T{time}{_zone(found['zone'] or '')}"


def _zone(said: str) -> str:
    if said in ("", "Z"):
        return said
    digits = said[1:].replace("'", "")
    return f"{said[0]}{digits[:2]}:{digits[2:] or '00'}"
