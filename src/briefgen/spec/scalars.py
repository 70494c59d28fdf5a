"""One text → the value its field declares; a text that is none raises ValueError with what was expected."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from briefgen.briefing import markings
from briefgen.briefing.periods import Time, read_time
from briefgen.spec.addresses import link_objection
from briefgen.spec.shapes import Shape

TRUE = frozenset(("true", "yes", "on"))
FALSE = frozenset(("false", "no", "off"))
LANGUAGE = r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-[A-Za-z0-9]{5,8})*"
IDENTIFIER = r"\w(?:[\w.-]*\w)?"
SPELLED = {"judgment": "judgement", "center": "centre", "centered": "centred"}
DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
GRADE = r"[A-F][1-6]"
WEIGHT = r"(\d{1,6}(?:\.\d{1,6})?)\s*(%?)"
SPAN = r"(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?"
COLOUR = r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})"
LENGTH = r"(\d{1,3}(?:\.\d{1,3})?)\s*(pt|mm|cm|in)?"
SHARE = r"(\d{1,3}(?:\.\d+)?)\s*%"


def read_scalar(shape: Shape, text: str) -> object:
    """The value of a text for a scalar shape; raises ValueError."""
    if shape.kind == "choice":
        return _choice(shape, text)
    if shape.kind == "int":
        return _whole(shape, text)
    return READERS[shape.kind](text)


def expected(shape: Shape) -> str:
    """What a shape takes, in an author's words."""
    match shape.kind:
        case "choice":
            return f"one of {', '.join(shape.choices)}"
        case "int" if shape.low is not None:
            return f"a whole number from {shape.low} to {shape.high}"
        case _:
            return EXPECTED.get(shape.kind, "text")


def other_value(shape: Shape, text: str, field: str = "") -> str:
    """`; did you mean 'x'?` where a text that is no value of a shape may stand for one of them, else nothing."""
    if shape.kind not in ("choice", "bool", "int", "language", "grade", "identifier"):
        return ""
    from briefgen.spec.other_values import meant

    value = meant(shape, text, field)
    return f"; did you mean '{value}'?" if value else ""


def _choice(shape: Shape, text: str) -> str:
    folded = text.strip().lower().replace(" ", "-").replace("_", "-")
    choices = {choice.replace("_", "-"): choice for choice in shape.choices}
    spelled = folded if folded in choices else SPELLED.get(folded, folded)
    if spelled not in choices:
        raise ValueError
    return choices[spelled]


def _whole(shape: Shape, text: str) -> int:
    if not re.fullmatch(r"[+-]?[0-9]{1,18}", text):
        raise ValueError
    value = int(text)
    if (shape.low is not None and value < shape.low) or (shape.high is not None and value > shape.high):
        raise ValueError
    return value


def _flag(text: str) -> bool:
    folded = text.lower()
    if folded not in TRUE | FALSE:
        raise ValueError
    return folded in TRUE


def _date(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text if re.fullmatch(DATE, text) else "")
    except ValueError:
        from briefgen.spec.dates import objection

        raise ValueError(*objection(text, EXPECTED["date"])) from None


def _moment(text: str) -> datetime.datetime:
    moment = datetime.datetime.fromisoformat(text)
    has_time = "T" in text.upper().replace(" ", "T")
    if moment.tzinfo is None or not has_time:
        when = f"{moment:%Y-%m-%dT%H:%M}" if has_time else f"{moment:%Y-%m-%d}T09:00"
        lacks = "zone is" if has_time else "time and its zone are"
        raise ValueError(f"the {lacks} missing after '{text}'", f"write {when}+01:00, or Z for UTC")
    return moment


def _matching(pattern: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError
        return text

    return read


def _marking(text: str) -> str:
    message, hint = markings.objection(text)
    if message:
        raise ValueError(message, hint)
    return text


def _portion(text: str) -> str:
    message, hint = markings.portion_objection(text)
    if message:
        raise ValueError(message, hint)
    return text


def _url(text: str) -> str:
    message = link_objection(text)
    if message:
        spaced = len(text.split()) > 1
        raise ValueError(message, "leave it out, or write %20" if spaced else "write the whole address: https://…")
    return text


def _language(text: str) -> str:
    """A tag, also as operating systems write it: `en_GB`."""
    return _matching(LANGUAGE)(text.replace("_", "-"))


def _grade(text: str) -> str:
    return _matching(GRADE)(text.upper())


def _share(text: str) -> float:
    found = re.fullmatch(SHARE, text)
    if not found or not 0 < float(found[1]) <= 100:
        raise ValueError
    return float(found[1]) / 100


def _weight(text: str) -> float:
    found = re.fullmatch(WEIGHT, text)
    weight = float(found[1]) if found else 0.0
    if not found or weight <= 0:
        raise ValueError
    return weight / 100 if found[2] else weight


def _span(text: str) -> tuple[int, int]:
    found = re.fullmatch(SPAN, text)
    if not found:
        raise ValueError
    low, high = int(found[1]), int(found[2] or found[1])
    if low > high:
        raise ValueError(f"'{text}' runs backwards", f"write {high}-{low}")
    return low, high


def _when(text: str) -> Time:
    """A day, a month, a quarter or a year."""
    try:
        return read_time(text)
    except ValueError:
        from briefgen.spec.dates import objection

        raise ValueError(*objection(text, EXPECTED["when"], periods=True)) from None


def _colour(text: str) -> str:
    found = re.fullmatch(COLOUR, text)
    if not found:
        raise ValueError
    digits = found[1].upper()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def _length(low: float, high: float, unit: float) -> Callable[[str], float]:
    """A number of points from `low` to `high`; one without a unit counts `unit` points."""

    def read(text: str) -> float:
        found = re.fullmatch(LENGTH, text)
        points = float(found[1]) * (POINTS[found[2]] if found[2] else unit) if found else -1.0
        if not low <= points <= high:
            raise ValueError
        return points

    return read


def _plain(text: str) -> str:
    """Text on one line, as every plain field is printed."""
    return " ".join(line.strip() for line in text.split("\n") if line.strip())


POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0}
READERS: dict[str, Callable[[str], object]] = {
    "plain": _plain,
    "bool": _flag,
    "date": _date,
    "moment": _moment,
    "identifier": _matching(IDENTIFIER),
    "language": _language,
    "grade": _grade,
    "marking": _marking,
    "portion": _portion,
    "url": _url,
    "share": _share,
    "weight": _weight,
    "span": _span,
    "when": _when,
    "colour": _colour,
    "distance": _length(0.0, 288.0, POINTS["mm"]),
    "size": _length(0.5, 96.0, POINTS["pt"]),
}
EXPECTED = {
    "list": "a list",
    "map": "a map",
    "record": "a map",
    "points": "a list",
    "bool": "true or false",
    "date": "a date as 2026-03-31",
    "moment": "a date and time with its zone, as 2026-03-31T09:00+01:00",
    "identifier": "a name of letters, digits, dots, hyphens and underscores",
    "language": "a language tag as en-GB, fr or ar",
    "grade": "an Admiralty grade from A1 to F6",
    "share": "a share of the width as 40%",
    "weight": "a number above 0, as 3, 0.5 or 30%",
    "span": "two whole numbers as 5-9",
    "when": "a day, month, quarter or year as 2026-03-31, 2026-03, 2026-Q1 or 2026",
    "colour": "a colour of six hexadecimal digits as 1F3F6B",
    "distance": "millimetres from 0 to 100, as 25",
    "size": "points from 0.5 to 96, as 10.5",
    "family": "the name of a font family, or a map with the files of its faces",
}
