"""A text → its stretches, each with the extra family that draws it, or None where the theme's own families do."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from briefgen.backends.shared.clusters import clusters
from briefgen.backends.shared.east_asian import LETTER, LETTERS, east_asian
from briefgen.theme import Family, Fonts, coverage, is_installed, uncovered

Stretch: TypeAlias = tuple[str, Family | None]
SPELT, LETTERS_IN = re.compile(r"[^\W_]"), re.compile(r"[^\W\d_]")
EAST = f"([{LETTERS}]+(?:[\\W\\d]+[{LETTERS}]+)*)"
WORD_LANGUAGES = {"zh": "zh-CN", "zh-Hant": "zh-TW", "ja": "ja-JP", "ko": "ko-KR", "he": "he-IL", "hi": "hi-IN"}
COMPLEX = ("he", "hi")
"""Languages whose letters Word takes from a run's font for complex scripts."""


def borrowed(text: str, fonts: Fonts, language: str, right: bool = False) -> list[Stretch]:
    """The stretches of a text in a document of `language`; signs between letters of a family go with them.

    In text that runs from right to left so do the signs and numbers before and after the letters.
    """
    found: list[Stretch] = []
    for place, part in enumerate(re.split(EAST, text)):
        told = east_asian(part, language) if place % 2 and len(re.findall(LETTER, part)) > 1 else ""
        for cluster in clusters(part):
            _join(found, cluster, _lender(cluster, fonts, told or language))
    return _beside(found) if right else _between(found)


@lru_cache(maxsize=64)
def house(fonts: Fonts, language: str) -> Family | None:
    """The extra family of a language that is written from right to left."""
    first = fonts.lenders(language)[:1]
    return first[0] if first and first[0].nearness(language) and is_installed(first[0].regular) else None


def word_language(family: Family, language: str) -> str:
    """Attributes of `w:lang` for a run in an extra family: the document's language where it was drawn for that one."""
    if not family.languages:
        return ""
    own = family.languages[0]
    tag = language if family.nearness(language) else WORD_LANGUAGES[own]
    return f'w:bidi="{tag}"' if own in COMPLEX else f'w:eastAsia="{tag}"'


def _join(found: list[Stretch], text: str, family: Family | None) -> None:
    if found and found[-1][1] is family:
        found[-1] = found[-1][0] + text, family
    else:
        found.append((text, family))


def _between(found: list[Stretch]) -> list[Stretch]:
    """The stretches with what stands between two of one family put with them, where that family has it."""
    made: list[Stretch] = []
    for index, (text, family) in enumerate(found):
        before, after = _neighbours(found, index)
        _join(made, text, before if not family and before is after and _takes(before, text, SPELT) else family)
    return made


def _beside(found: list[Stretch]) -> list[Stretch]:
    made: list[Stretch] = []
    for index, (text, family) in enumerate(found):
        before, after = _neighbours(found, index)
        beside = next((each for each in (before, after) if not family and _takes(each, text, LETTERS_IN)), family)
        _join(made, text, beside)
    return made


def _neighbours(found: list[Stretch], index: int) -> tuple[Family | None, Family | None]:
    return found[index - 1][1] if index else None, found[index + 1][1] if index + 1 < len(found) else None


def _takes(family: Family | None, text: str, own: re.Pattern[str]) -> bool:
    """Whether a family can lend its signs for a text in which nothing is spelt in another's."""
    if family is None or not family.languages or own.search(text):
        return False
    return coverage(family.regular).issuperset(map(ord, text))


@lru_cache(maxsize=4096)
def _lender(cluster: str, fonts: Fonts, language: str) -> Family | None:
    if not uncovered(cluster, fonts.chain(fonts.body)):
        return None
    able = (family for family in fonts.lenders(language) if is_installed(family.regular))
    return next((family for family in able if not uncovered(cluster, (family,))), None)
