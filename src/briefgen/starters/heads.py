"""A template's text, what the house file says and what was given → the text without facts that are not the writer's.

A key that the house gives is switched off, since it would go before the house's; the example's facts go with its title.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from briefgen.errors import Problem
from briefgen.spec import FolderAssets, find_house, read, read_house
from briefgen.spec.briefing import Around
from briefgen.spec.house import KEYS
from briefgen.starters.filling import NoPlaceError, Span, places
from briefgen.starters.places import Origin

HOUSES = tuple(key for key in KEYS if key not in ("template", "variables"))
"""What the house says for a new paper too: its kind is chosen, and an example needs its own variables."""
FACTS = (
    "subtitle", "date", "author", "organisation", "audience", "reference", "version", "status", "marking", "embargo",
    "distribution", "copies", "copy",
)  # fmt: skip
"""What an example's head says of its own case."""
SAME = {"organization": "organisation"}


class Head:
    """The head of a new paper in a folder: what its house says, and which keys are to be as they were given.

    A template of a house or a user is left as it is: what it says is theirs. A blank form is about nothing yet.
    """

    def __init__(self, folder: Path, given: Collection[str], origin: Origin, blank: bool) -> None:
        """Raises InputError where the house file cannot be read."""
        path = find_house(folder)
        house = read_house(path) if path else None
        self.of_house = _said(house.data.decode("utf-8-sig", "replace")) if house else {}
        self.around = Around(house=house)
        self.assets = FolderAssets(folder)
        self.given = set(given)
        self.is_ours, self.is_example = origin == "briefgen", origin == "briefgen" and not blank
        self.left: list[str] = []
        """The keys that are the house's to say."""
        self.dropped: list[str] = []
        """Those that spoke of the example."""

    def begun(self, text: str) -> str:
        """The text with the keys that the house gives switched off, each with the house's value."""
        wanted = {key: value for key, value in self.of_house.items() if key in HOUSES}
        text, done = self._without(text, wanted) if self.is_ours else (text, [])
        self.left += done
        return self.titled(text) if "title" in self.given else text

    def titled(self, text: str) -> str:
        """The text, which has a title of the writer's own, with the facts of the example switched off."""
        wanted = {key: None for key in FACTS if key not in self.of_house}
        text, done = self._without(text, wanted) if self.is_example else (text, [])
        self.dropped += done
        return text

    def read(self, text: str) -> tuple[Problem, ...]:
        """The problems of the text in that folder."""
        return read(text.encode(errors="surrogatepass"), "", self.assets, self.around).problems

    def _without(self, text: str, keys: Mapping[str, str | None]) -> tuple[str, list[str]]:
        """What the text cannot be read without stays in it."""
        done = []
        for key, value in keys.items():
            made = "" if key in self.given else switched_off(text, key, value)
            if made and self._errors(made) <= self._errors(text):
                text = made
                done.append(key)
        return text, done

    def _errors(self, text: str) -> set[str]:
        return {problem.message for problem in self.read(text) if problem.severity == "error"}


def switched_off(text: str, key: str, value: str | None = None) -> str:
    """The text with a key at the top as a comment, that says the `value` if there is one; nothing where it has none."""
    spans = _places(text)
    name = next((name for name in spans if SAME.get(name, name) == key), "")
    begin = re.search(rf"^{re.escape(name)}:", text, re.MULTILINE) if name else None
    if not begin:
        return ""
    span = spans[name]
    end = text.find("\n", max(span.end, begin.end()))
    end = len(text) if end < 0 else end
    if value is None:
        lines = text[begin.start() : end].split("\n")
        return text[: begin.start()] + "\n".join(f"# {line}".rstrip() for line in lines) + text[end:]
    rest = re.search(r"[ \t]+#.*$", text[span.end : end])
    said = f"# {name}: {value}".rstrip()
    return f"{text[: begin.start()]}{said}{rest[0] if rest else ''}{text[end:]}"


def _said(house: str) -> dict[str, str | None]:
    """What a house file says under each key: its one line, or an empty text for what has several."""
    return {SAME.get(key, key): _one_line(house, span) for key, span in _filled(house)}


def _filled(house: str) -> Iterator[tuple[str, Span]]:
    for key, span in _places(house).items():
        if "." not in key and span.end > span.start and house[span.start : span.end] not in ('""', "''"):
            yield key, span


def _one_line(text: str, span: Span) -> str:
    shown = text[span.start : span.end]
    return "" if "\n" in shown or shown.startswith("- ") else shown


def _places(text: str) -> dict[str, Span]:
    try:
        return places(text)
    except NoPlaceError:
        return {}
