"""What the parts of a briefing are called: ids that authors refer to, and those made where none was given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from briefgen.briefing.content import Content, ContentBlock, IncludeBlock, LandscapeBlock
from briefgen.briefing.model import BriefingParts, Section
from briefgen.briefing.selection import entries_of

PREFIXES = {"recommendations": "R", "risks": "RK", "options": "O", "scenarios": "S", "judgements": "J"}
"""What the ids of a register's entries begin with where none was given."""
KINDS = {
    "recommendations": "recommendation", "risks": "risk", "options": "option", "scenarios": "scenario",
    "judgements": "judgement",
}  # fmt: skip
"""What prose calls an entry of a register: `{risk:RK1}`."""


def slug(title: str) -> str:
    """A title as an id: lower-case words joined by hyphens, in any script."""
    return "-".join(re.findall(r"\w+", title.lower())) or "section"


class Ids:
    """Ids that are taken: none of them is made again."""

    def __init__(self, given: Iterable[str]) -> None:
        self.taken = set(given)
        self.last: dict[str, int] = {}
        """The number that was made last of each wanted id: all below it are taken."""

    def free(self, wanted: str) -> str:
        """The id that is wanted, or with the first number from 2 on that makes it one of its own."""
        made, number = wanted, self.last.get(wanted, 1)
        while made in self.taken:
            number += 1
            made = f"{wanted}-{number}"
        self.taken.add(made)
        self.last[wanted] = number
        return made


def with_ids(sections: tuple[Section, ...], ids: Ids) -> tuple[Section, ...]:
    """The sections, each with an id of its own."""
    return tuple(_with_id(section, ids) for section in sections)


def _with_id(section: Section, ids: Ids) -> Section:
    made = section.id or ids.free(slug(section.title))
    return replace(section, id=made, sections=with_ids(section.sections, ids))


def numbered(register: str, entries: Iterable[Any]) -> tuple[Any, ...]:
    """The entries of a register, R1, R2, … where no id was given; those of a register without ids as they are."""
    prefix = PREFIXES.get(register)
    if prefix is None:
        return tuple(entries)
    return tuple(entry if entry.id else replace(entry, id=f"{prefix}{at}") for at, entry in enumerate(entries, 1))


def named_entries(briefing: BriefingParts) -> Iterator[tuple[str, str, Any]]:
    """Path, kind and entry of every entry that prose can refer to."""
    for register, kind in KINDS.items():
        for index, entry in enumerate(entries_of(briefing, register)):
            yield f"{register}[{index}]", kind, entry


def printed_names(briefing: BriefingParts) -> dict[str, str]:
    """What a reference to each entry says: the name of an option or scenario, else the id."""
    return {entry.id: getattr(entry, "name", entry.id) for _, _, entry in named_entries(briefing)}


def all_sections(briefing: BriefingParts) -> Iterator[tuple[str, int, Section]]:
    """Path, level and section of every section and appendix, in reading order."""
    yield from _walk(briefing.sections, "sections", 1)
    yield from _walk(briefing.appendices, "appendices", 1)


def _walk(sections: tuple[Section, ...], path: str, level: int) -> Iterator[tuple[str, int, Section]]:
    for index, section in enumerate(sections):
        here = f"{path}[{index}]"
        yield here, level, section
        yield from _walk(section.sections, f"{here}.sections", level + 1)


def all_blocks(briefing: BriefingParts) -> Iterator[tuple[str, ContentBlock]]:
    """Path and block of all content, in reading order."""
    for path, _, section in all_sections(briefing):
        yield from _within(section.content, f"{path}.content")


def _within(content: Content, path: str) -> Iterator[tuple[str, ContentBlock]]:
    """Path and block of some content; what a block holds comes after it."""
    for index, block in enumerate(content):
        here = f"{path}[{index}]"
        yield here, block
        if isinstance(block, LandscapeBlock | IncludeBlock):
            name = "landscape" if isinstance(block, LandscapeBlock) else "include"
            yield from _within(block.content, f"{here}.{name}")


def given_ids(briefing: BriefingParts) -> Iterator[str]:
    """Every id that the author chose, so that none made from a title takes it."""
    yield from (section.id for _, _, section in all_sections(briefing) if section.id)
    yield from (entry.id for _, _, entry in named_entries(briefing) if entry.id)
    yield from (name for _, block in all_blocks(briefing) if (name := getattr(block, "id", "")))
