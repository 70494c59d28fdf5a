"""The items of a list as they were typed → a warning where they bring the bullets or numbers that it gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.spec.context import Context
from briefgen.spec.nodes import Node
from briefgen.spec.typed_marks import OWN_MARK, stands_for, typed_list

DASH = re.compile(r"\s*(?P<mark>[–—]) +[^\W\d_](?!.* [–—])", re.DOTALL)
"""A dash that no other one closes."""


def warn_of_own_marks(context: Context, items: Sequence[Node], lines: Sequence[str], path: str, ordered: bool) -> None:
    """Note the first item that begins with a dash, or with its number, and how many more do; `lines` begin them."""
    dashes = {index: found["mark"] for index, line in enumerate(lines) if (found := DASH.match(line))}
    numbers = _numbered(lines) if ordered else _in_order(lines)
    for marks in (dashes, numbers):
        if marks:
            first, *more = marks
            mark, given = marks[first], "numbers" if ordered else "marks"
            message = f"the item begins with '{mark}', and the list {given} it too"
            also = f", also in {len(more)} more item{'s' * (len(more) > 1)} of this list" if more else ""
            context.warning(items[first], f"{path}[{first}]", message, f"leave '{mark}' out{also}")


def _numbered(lines: Sequence[str]) -> dict[int, str]:
    """The marks that say what the list would say, by their places."""
    found = ((index, OWN_MARK.match(line)) for index, line in enumerate(lines))
    return {index: mark["mark"] for index, mark in found if mark and index + 1 in stands_for(mark)}


def _in_order(lines: Sequence[str]) -> dict[int, str]:
    """The marks of a list without numbers, where some follow each other; single ones may be words or days."""
    if not typed_list(enumerate(lines), OWN_MARK):
        return {}
    return {index: found["mark"] for index, line in enumerate(lines) if (found := OWN_MARK.match(line))}
