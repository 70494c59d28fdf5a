"""A list or map in brackets and its line → what YAML parts at a comma, numbers and quotations, with its repair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Lines

from briefgen.errors import Position, Problem, Repair
from briefgen.spec.nodes import Mapping, Scalar, Sequence
from briefgen.spec.quoting import quoted

BEFORE = re.compile(r"(?:.*\D)?\d{1,3}", re.DOTALL)
QUOTES = {"“": "”", "„": "“", "«": "»", "‘": "’"}
AFTER = re.compile(r"\d{3}(?!\d)")
BETWEEN = re.compile(r"\d{2}")
"""A group in the middle of a number as India writes it: `1,00,000`."""


def parted_numbers(line: str, node: Sequence | Mapping, file: str) -> Iterator[Problem]:
    """A warning for each number, with the line in which all of the list are whole."""
    texts = _entries(node)
    runs = [run for run in _runs(texts) if _is_number(run, texts, line)]
    repair = Repair(line, _mended(line, runs))
    for run in runs:
        where = Position(file, run[0].line, run[0].column)
        yield Problem(where, "", _parted(line, run), "put quotes around it", "warning", repair)


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
            others = [f"'{_whole(line, run)}'" for run in runs[1:]]
            message = _parted(line, runs[0]) + (f", and so is {', '.join(others)}" if others else "")
            where = Position(file, number, runs[0][0].column)
            hint = "put quotes around each" if others else "put quotes around it"
            yield Problem(where, "", message, hint, repair=Repair(line, _mended(line, runs)))
            joined += [(line, run) for run in runs]
    _join(node, joined)


def _join(node: Mapping, joined: list[tuple[str, list[Scalar]]]) -> None:
    """Make each run of a line one text, the first of its texts."""
    dropped = {id(text) for _, run in joined for text in run[1:]}
    node.entries = [(key, value) for key, value in node.entries if id(key) not in dropped]
    for line, run in joined:
        run[0].text = _whole(line, run)


def _mended(line: str, runs: list[list[Scalar]]) -> str:
    """The line, each run in quotes."""
    mended = line
    for run in reversed(runs):
        start, end = run[0].column - 1, _end(run[-1])
        mended = mended[:start] + quoted(line[start:end]) + mended[end:]
    return mended


def _parted(line: str, run: list[Scalar]) -> str:
    return f"'{_whole(line, run)}' is parted at its comma, into {' and '.join(repr(text.text) for text in run)}"


def _whole(line: str, run: list[Scalar]) -> str:
    return line[run[0].column - 1 : _end(run[-1])]


def parted_quotes(line: str, node: Sequence | Mapping, file: str) -> Iterator[Problem]:
    """A warning for each text in quotes of a word processor that YAML parts at a comma in it, with its line."""
    opened: Scalar | None = None
    for text in _entries(node):
        begins = text.text[:1] in QUOTES and QUOTES[text.text[0]] not in text.text
        opened = text if begins else opened
        if opened and text is not opened and text.text[-1:] == QUOTES[opened.text[0]]:
            start, end = opened.column - 1, _end(text)
            mended = line[:start] + quoted(line[start + 1 : end - 1]) + line[end:]
            message = f"'{line[start:end]}' is parted at its comma: {opened.text[0]} begins no text for YAML"
            where = Position(file, opened.line, opened.column)
            yield Problem(where, "", message, "put straight quotes around it", "warning", Repair(line, mended))
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


def _is_number(run: list[Scalar], texts: list[Scalar], line: str) -> bool:
    """Whether a number is likelier than several: one of its groups begins with 0, or a space follows other commas."""
    inside = {id(text) for text in run[1:]}
    others = [text for text in texts[1:] if id(text) not in inside]
    spaced = any(line[text.column - 2 : text.column - 1] == " " for text in others)
    return spaced or any(text.text.startswith("0") or not text.text.isdigit() for text in run[1:])


def _end(text: Scalar) -> int:
    return text.column - 1 + len(text.text)
