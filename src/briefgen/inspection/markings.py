"""What stands at the top and bottom of each page or section → the marking found there, and findings where it lacks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefgen.inspection.findings import Fact, Finding
from briefgen.inspection.text import is_marking, shown, squeezed


class Edges(NamedTuple):
    """A page, or a kind of page of a section: its name in messages, and the lines at its top and bottom."""

    place: str
    top: Sequence[str]
    bottom: Sequence[str]


def marking_of(edges: Iterable[Edges], keywords: Iterable[str]) -> str:
    """The marking that most places have: a known one, or one that is also a keyword of the file; '' for none."""
    given = {word: _forms(word) for word in dict.fromkeys(keywords) if squeezed(word)}
    found: Counter[str] = Counter()
    for edge in edges:
        for lines in (edge.top, edge.bottom):
            found.update({" ".join(line.split()) for line in lines if is_marking(line)})
            found.update(word for word, forms in given.items() if _is_among(word, forms, lines))
    return max(found, key=lambda word: (found[word], len(word)), default="")


def _is_among(word: str, forms: Iterable[str], lines: Sequence[str]) -> bool:
    """Whether a keyword stands there: one that is known anywhere, any other as a line of its own."""
    if is_marking(word):
        return any(map(squeezed("".join(lines)).count, forms))
    return not {squeezed(line) for line in lines}.isdisjoint(forms)


def findings(edges: Sequence[Edges], marking: str) -> Iterator[Finding]:
    """Each place has the marking at the top and at the bottom, and no other."""
    elsewhere = "other pages" if any(_has((*edge.top, *edge.bottom), marking) for edge in edges) else "not"
    for edge in edges:
        lacking = [name for name, lines in (("top", edge.top), ("bottom", edge.bottom)) if not _has(lines, marking)]
        others = sorted(
            {line.strip() for line in (*edge.top, *edge.bottom) if is_marking(line) and not _has([line], marking)}
        )
        if others:
            yield Finding(
                "marking", f"it is marked {shown(', '.join(others))}, {elsewhere} {shown(marking)}", edge.place
            )
        elif lacking:
            yield Finding(
                "marking", f"the marking {shown(marking)} is not at the {' nor at the '.join(lacking)}", edge.place
            )


def fact(edges: Sequence[Edges], marking: str, what: str) -> Fact:
    """The marking and where it stands; `what` the places are."""
    if not marking:
        return Fact("marking", ("none",))
    whole = sum(_has(edge.top, marking) and _has(edge.bottom, marking) for edge in edges)
    return Fact("marking", (f"{shown(marking)}, at top and bottom of {whole} of {len(edges)} {what}",))


def _has(lines: Sequence[str], marking: str) -> bool:
    whole = squeezed("".join(lines))
    return any(form in whole for form in _forms(marking))


def _forms(marking: str) -> tuple[str, str, str]:
    """How readers give it back: as it is; where lines run from right to left also letter by letter or word by word."""
    key = squeezed(marking)
    return key, key[::-1], squeezed("".join(reversed(re.split(r"(\W)", marking))))
