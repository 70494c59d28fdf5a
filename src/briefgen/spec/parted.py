"""A list or map in brackets and its line → what YAML parts at a comma, numbers and quotations, with its repair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Lines
from typing import Literal, NamedTuple, TypeAlias

from briefgen.errors import Position, Problem, Repair
from briefgen.spec.nodes import Mapping, Scalar, Sequence
from briefgen.spec.quoting import quoted

BEFORE = re.compile(r"(?:.*\D)?\d{1,3}", re.DOTALL)
Severity: TypeAlias = Literal["error", "warning"]
QUOTES = {"“": "”", "„": "“", "«": "»", "‘": "’"}
AFTER = re.compile(r"\d{3}(?!\d)")
BETWEEN = re.compile(r"\d{2}")
"""A group in the middle of a number as India writes it: `1,00,000`."""


NAMED_AT_MOST = 5


class Parted(NamedTuple):
    """A piece of a line that commas part: from where to where, what says so, and what to write in its place."""

    start: int
    end: int
    said: str
    hint: str
    mended: str


def parted_numbers(line: str, node: Sequence) -> list[Parted]:
    """The numbers of a list that its commas part, as far as the list stands on its first line."""
    texts = _entries(node)
    runs = _runs(texts)
    spaced = bool(runs) and any(line[text.column - 2 : text.column - 1] == " " for text in texts[1:])
    return [_number(line, run) for run in runs if spaced or _is_number(run)]


def joined_numbers(lines: Lines[str], node: Mapping, file: str) -> Iterator[Problem]:
    """An error for each line of a map with numbers, whose other groups would be keys; the map gets them whole."""
    by_line: dict[int, list[Scalar]] = {key.line: [] for key, _ in node.entries}
    for text in _texts(node):
        if text.line in by_line:
            by_line[text.line].append(text)
    joined: list[tuple[str, list[Scalar]]] = []
    for number, texts in by_line.items():
        runs = _runs(texts)
        if runs:
            line = lines[number - 1]
            yield told(file, number, line, [_number(line, run) for run in runs])
            joined += [(line, run) for run in runs]
    _join(node, joined)


def told(file: str, number: int, line: str, found: list[Parted], severity: Severity = "error") -> Problem:
    """One problem for what is parted on a line: the first of it, what else, and the line with all of it whole."""
    found = _apart(found)
    first, *others = found
    named = [f"'{line[each.start : each.end]}'" for each in others[:NAMED_AT_MOST]]
    more = f" and {len(others) - NAMED_AT_MOST:,} more" if len(others) > NAMED_AT_MOST else ""
    also = f", and so {'is' if len(others) == 1 else 'are'} {', '.join(named)}{more}" if others else ""
    hint = f"{first.hint} around {'each' if others else 'it'}"
    where = Position(file, number, first.start + 1)
    message = f"'{line[first.start : first.end]}' is parted at its comma{first.said}{also}"
    return Problem(where, "", message, hint, severity, Repair(line, _mended(line, found)))


def _join(node: Mapping, joined: list[tuple[str, list[Scalar]]]) -> None:
    """Make each run of a line one text, the first of its texts."""
    dropped = {id(text) for _, run in joined for text in run[1:]}
    node.entries = [(key, value) for key, value in node.entries if id(key) not in dropped]
    for line, run in joined:
        run[0].text = _whole(line, run)


def _apart(found: list[Parted]) -> list[Parted]:
    """In the order of the line, without pieces within others: a number in a quotation."""
    kept: list[Parted] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _mended(line: str, found: list[Parted]) -> str:
    """The line, each piece as it should be."""
    pieces, done = [], 0
    for each in found:
        pieces += [line[done : each.start], each.mended]
        done = each.end
    return "".join([*pieces, line[done:]])


def _number(line: str, run: list[Scalar]) -> Parted:
    whole = _whole(line, run)
    said = f", into {' and '.join(repr(text.text) for text in run)}"
    return Parted(run[0].column - 1, _end(run[-1]), said, "put quotes", quoted(whole))


def _whole(line: str, run: list[Scalar]) -> str:
    return line[run[0].column - 1 : _end(run[-1])]


def parted_quotes(line: str, node: Sequence | Mapping) -> Iterator[Parted]:
    """The texts in quotes of a word processor that YAML parts at a comma in them."""
    opened: Scalar | None = None
    for text in _entries(node):
        begins = text.text[:1] in QUOTES and QUOTES[text.text[0]] not in text.text
        opened = text if begins else opened
        if opened and text is not opened and text.text[-1:] == QUOTES[opened.text[0]]:
            start, end = opened.column - 1, _end(text)
            said = f": {opened.text[0]} begins no text for YAML"
            yield Parted(start, end, said, "put straight quotes", quoted(line[start + 1 : end - 1]))
            opened = None


def _entries(node: Sequence | Mapping) -> list[Scalar]:
    """The texts that follow one another at commas, as far as they stand on the first line."""
    return [text for text in _texts(node) if text.line == node.line]


def _texts(node: Sequence | Mapping) -> list[Scalar]:
    """The texts without quotes that follow one another at commas."""
    if isinstance(node, Sequence):
        nodes = node.items
    else:
        nodes = [key if isinstance(value, Scalar) and value.empty else value for key, value in node.entries]
    return [item for item in nodes if isinstance(item, Scalar) and not item.style]


def _runs(texts: list[Scalar]) -> list[list[Scalar]]:
    """Neighbours with nothing but a comma between, of which each but the first is a group of a number's digits."""
    runs: list[list[Scalar]] = []
    for text in texts:
        before = runs[-1][-1] if runs else None
        group = AFTER.match(text.text) or BETWEEN.fullmatch(text.text)
        if before and text.column == _end(before) + 2 and BEFORE.fullmatch(before.text) and group:
            runs[-1].append(text)
        else:
            runs.append([text])
    return [run for run in map(_grouped, runs) if len(run) > 1]


def _grouped(run: list[Scalar]) -> list[Scalar]:
    """The end of a run whose groups are all of three digits, or of two but for the last."""
    for start in range(len(run)):
        *inner, last = [text.text for text in run[start + 1 :]] or [""]
        alike = all(map(AFTER.match, inner)) or all(map(BETWEEN.fullmatch, inner))
        if alike and AFTER.match(last):
            return run[start:]
    return []


def _is_number(run: list[Scalar]) -> bool:
    """Whether a number is likelier than several, though no space follows another comma: a group begins with 0."""
    return any(text.text.startswith("0") or not text.text.isdigit() for text in run[1:])


def _end(text: Scalar) -> int:
    return text.column - 1 + len(text.text)
