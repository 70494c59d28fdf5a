"""A cell's value and its number format → the text that a spreadsheet shows (ECMA-376 Part 1, 18.8.31)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from briefgen.words import words_for

TOKEN = re.compile(
    r"""(?P<quoted>"[^"]*")|\\(?P<escaped>.)|_(?P<room>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]"""
    r"|(?P<general>General)|(?P<half>AM/PM|A/P)|(?P<day>y+|m+|d+|h+|s+(?:\.0+)?)"
    r"|(?P<number>[0#?](?:[0#?,]*[0#?])?(?:\.[0#?]*)?(?P<scale>,*)|\.[0#?]+)|(?P<scientific>E[+-])|(?P<other>.)",
    re.IGNORECASE,
)
NO_CONDITION = re.compile(
    r"\$(?P<currency>[^-]*)(?:-[0-9A-Fa-f]+)?|h+|m+|s+|black|blue|cyan|green|magenta|red|white|yellow|color\d+",
    re.IGNORECASE,
)
DATE_OF_THE_READER = ("mm-dd-yy", "m/d/yyyy", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy")
"""Formats that a spreadsheet shows as its reader's country writes dates; here they are set as ISO 8601 has them."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SECONDS = {"h": 3600, "m": 60, "s": 1}
MOST_DIGITS = 11
"""What `General` shows of a number."""


class Piece(NamedTuple):
    """A part of a format: its kind and its text."""

    kind: str
    text: str


def shown(value: object, code: str) -> str:
    """The text of a value; raises ValueError for a format that is not known, such as a fraction."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case str():
            return value
        case datetime.datetime() | datetime.date() | datetime.time():
            return _date(value, code)
        case datetime.timedelta():
            return _number(Decimal(value // datetime.timedelta(microseconds=1)) / 86_400_000_000, code)
        case int() | float():
            return _number(Decimal(repr(value)), code)
        case _:
            raise ValueError(code)


def _sections(code: str) -> list[list[Piece]]:
    """The parts of each section: for numbers above nothing, below, and nothing."""
    made: list[list[Piece]] = [[]]
    for found in TOKEN.finditer(code):
        kind = next(name for name, text in found.groupdict().items() if text is not None and name != "scale")
        if (kind, found[0]) == ("other", ";"):
            made.append([])
        else:
            made[-1].append(Piece(kind, found[kind]))
    return made


def _literal(piece: Piece) -> str:
    """What a piece adds that is neither a number's nor a date's."""
    match piece.kind:
        case "quoted":
            return piece.text[1:-1]
        case "escaped" | "other":
            return piece.text
        case "room":
            return " " if piece.text == " " else ""
        case "bracket":
            known = NO_CONDITION.fullmatch(piece.text)
            if not known:
                raise ValueError(piece.text)
            return known["currency"] or ""
        case _:
            return ""


def _number(value: Decimal, code: str) -> str:
    if code in ("General", "@", ""):
        return _general(value)
    sections = _sections(code)
    place = 0 if value > 0 or len(sections) == 1 or (value == 0 and len(sections) < 3) else 1 if value < 0 else 2
    pieces = sections[min(place, len(sections) - 1)]
    if any(piece.kind == "day" for piece in pieces):
        return _elapsed(value, pieces, code)
    if any(piece.kind == "scientific" or piece == Piece("other", "/") for piece in pieces):
        raise ValueError(code)
    sign = "-" if value < 0 and not place else ""
    text = "".join(_formatted(abs(value), pieces))
    return (sign if re.search("[1-9]", text) else "") + text.strip()


def _formatted(value: Decimal, pieces: list[Piece]) -> Iterator[str]:
    percent = sum(piece == Piece("other", "%") for piece in pieces)
    numbers = [piece.text for piece in pieces if piece.kind == "number"]
    if len(numbers) > 1:
        raise ValueError(" ".join(numbers))
    for piece in pieces:
        if piece.kind == "number":
            yield _digits(value * 100**percent, piece.text)
        elif piece.kind == "general":
            yield _general(value)
        else:
            yield _literal(piece)


def _digits(value: Decimal, form: str) -> str:
    """A number with as many digits as the form asks for; commas at its end divide by a thousand each."""
    body = form.rstrip(",")
    whole, _, fraction = body.partition(".")
    scaled = value / 1000 ** (len(form) - len(body))
    rounded = scaled.quantize(Decimal(1).scaleb(-len(fraction)), ROUND_HALF_UP)
    before, _, after = f"{rounded:f}".partition(".")
    while after and fraction[len(after) - 1] in "#?" and after.endswith("0"):
        after = after[:-1]
    before = "" if before == "0" else before
    before = before.rjust(whole.count("0"), "0")
    grouped = f"{int(before):,}".rjust(len(before), "0") if "," in whole and before else before
    return f"{grouped}.{after}" if after else grouped


def _general(value: Decimal) -> str:
    if value == value.to_integral_value() and abs(value) < Decimal(10) ** MOST_DIGITS:
        return f"{value:f}".partition(".")[0]
    return f"{float(value):.{MOST_DIGITS - 1}g}".replace("e", "E")


def _date(value: Any, code: str) -> str:
    if code in DATE_OF_THE_READER:
        return f"{value:%Y-%m-%d}"
    pieces = [piece for piece in _sections(code)[0] if piece.kind != "bracket" or _literal(piece)]
    parts = [piece.text.lower()[0] for piece in pieces if piece.kind == "day"]
    if not parts:
        return value.isoformat(" ") if isinstance(value, datetime.datetime) else value.isoformat()
    half = any(piece.kind == "half" for piece in pieces)
    made, count = [], 0
    for piece in pieces:
        if piece.kind == "day":
            beside = (parts[count - 1] if count else "", parts[count + 1] if count + 1 < len(parts) else "")
            made.append(_part(value, piece.text.lower(), beside[0] == "h" or beside[1] == "s", half))
            count += 1
        else:
            made.append(("AM", "PM")[value.hour >= 12] if piece.kind == "half" else _literal(piece))
    return "".join(made).strip()


def _part(value: Any, part: str, minutes: bool, half: bool) -> str:
    """A year, month, day, hour, minute or second; an `m` beside hours or seconds is a minute."""
    width = len(part)
    match part[0]:
        case "y":
            return f"{value.year:04d}" if width > 2 else f"{value.year % 100:02d}"
        case "m" if minutes and width <= 2:
            return f"{value.minute:0{width}d}"
        case "m":
            month = words_for("en").months[value.month - 1]
            return f"{value.month:0{width}d}" if width <= 2 else month[: (3, 12, 1)[min(width, 5) - 3]]
        case "d":
            return f"{value.day:0{width}d}" if width <= 2 else WEEKDAYS[value.weekday()][: 3 if width == 3 else 9]
        case "h":
            hour = (value.hour % 12 or 12) if half else value.hour
            return f"{hour:0{min(width, 2)}d}"
        case _:
            whole, _, fraction = part.partition(".")
            tail = f".{value.microsecond:06d}"[: len(fraction) + 1] if fraction else ""
            return f"{value.second:0{len(whole)}d}{tail}"


def _elapsed(value: Decimal, pieces: list[Piece], code: str) -> str:
    """A length of time, whose largest part stands in brackets: `[h]:mm:ss`."""
    made, opened = [], False
    left = (abs(value) * 86_400).quantize(Decimal("0.000001"))
    for piece in pieces:
        unit = piece.text.lower()[:1]
        if (piece.kind == "bracket" and unit in SECONDS) or piece.kind == "day":
            if unit not in SECONDS or not (opened or piece.kind == "bracket"):
                raise ValueError(code)
            count, left = divmod(left, SECONDS[unit])
            made.append(f"{int(count):0{len(piece.text.partition('.')[0])}d}")
            opened = True
        else:
            made.append(_literal(piece))
    return ("-" if value < 0 else "") + "".join(made)
