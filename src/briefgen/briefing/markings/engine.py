"""A marking's text → the schemes that it belongs to, what each makes of it, and what is wrong with it.

A text that is no scheme's is a marking of the house's own, and stands as it is.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from importlib import import_module
from typing import cast

from briefgen.briefing.markings.marked import Marked, Refused, Scheme, is_shouted

OPENINGS = {
    "tlp": ("TLP",),
    "eu": ("RESTREINT", "CONFIDENTIEL", "SECRET UE", "TRES", "TRÈS", "EU", "R-UE", "C-UE", "S-UE", "TS-UE", "LIMITE"),
    "nato": ("NATO", "COSMIC", "NU", "NR", "NC", "NS", "CTS"),
    "us": ("U", "C", "S", "TS", "TOP"),
    "uk": ("UK", "OFFICIAL", "SECRET", "TOP", "NOT PROTECTIVELY"),
}
"""How the markings of each scheme begin: no other text is worth reading its module for."""
BUSINESS = frozenset(("confidential", "secret", "restricted"))
"""Words that are a house's own where they are not in capitals."""
BARE = 3
"""Letters of a portion mark, such as C or NS, that mean nothing without a banner of their scheme."""


def schemes(text: str) -> Iterator[Scheme]:
    """The schemes that a text could belong to; modules are read when they are needed."""
    opening = text.upper().lstrip(" (")
    names = (name for name, openings in OPENINGS.items() if opening.startswith(openings))
    return (cast(Scheme, import_module(f"briefgen.briefing.markings.{name}")) for name in names)


def read(text: str) -> list[Marked | Refused]:
    """What each scheme makes of a text that has its words: SECRET belongs to two of them, a house's own to none."""
    if not is_shouted(text) and text.strip(" ()").lower() in BUSINESS:
        return []
    return [found for scheme in schemes(text) if (found := scheme.read(text)) is not None]


def readings(text: str, scheme: str = "") -> list[Marked]:
    """What the schemes, or the one that is named, take a text for; letters alone count for a named one only."""
    found = [made for made in read(text) if isinstance(made, Marked)]
    return [made for made in found if (made.scheme == scheme if scheme else not is_bare(text, made))]


def is_bare(text: str, made: Marked) -> bool:
    """Whether a text is no more than a few letters that a scheme has for its portions."""
    return len(text.strip(" ()")) <= BARE and made.text != text.strip(" ()").upper()


def is_known(text: str) -> bool:
    """Whether the words are a marking of a scheme, in whatever way they are written."""
    found = (scheme.read(text) for scheme in schemes(text))
    return any(isinstance(made, Marked) and not is_bare(text, made) for made in found)


def objection(text: str) -> tuple[str, str]:
    """Why a banner cannot be printed as written, and what to write; two empty texts where it can."""
    found = read(text)
    right = [made for made in found if isinstance(made, Marked) and made.text == text and not made.remark]
    return ("", "") if right or not found else _said(text, found[0])


def portion_objection(text: str) -> tuple[str, str]:
    """The same of a portion's marking, written as a banner or as a portion mark, in parentheses or without."""
    bare = without_parentheses(text)
    if any(made.portion == bare for made in read(bare) if isinstance(made, Marked)):
        return "", ""
    return objection(bare)


def without_parentheses(text: str) -> str:
    """The marking that stands in a portion's parentheses, or as it is."""
    found = re.fullmatch(r"\s*\(\s*(.*?)\s*\)\s*", text)
    return found[1] if found else text


def _said(text: str, made: Marked | Refused) -> tuple[str, str]:
    if isinstance(made, Refused):
        return made.message, made.hint
    if made.remark:
        return f"'{text}' {made.remark}", f"write {made.text}"
    if text == made.portion:
        return f"'{text}' is a portion mark of {made.scheme}", f"in the banner write {made.text}"
    return f"'{text}' is not how {made.scheme} writes this marking", f"write {made.text}"


def misfits(banner: str, portions: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Which portions the banner does not cover, each with its place, why, and the banner or the mark that is needed."""
    scheme = scheme_of(banner, portions)
    own = next(iter(readings(banner, scheme)), None) if scheme else None
    parts = [next(iter(readings(text, scheme)), None) if scheme else None for text in portions]
    needed = _needed(own, [part for part in parts if part]) if own else ""
    for place, (text, part) in enumerate(zip(portions, parts, strict=True)):
        if own and part and not covers(own, part):
            why = f"this part is marked {part.text}, which the banner {banner} does not cover"
            yield place, why, f"a banner covers its parts: write 'marking: {needed}' at the top"
        elif not part and (other := readings(text)):
            yield place, *_strange(banner, other[0])


def scheme_of(banner: str, portions: Sequence[str] = ()) -> str:
    """The scheme of a banner, that of most portions where it belongs to two; nothing for a house's own."""
    names = [made.scheme for made in readings(banner)]
    return max(names, key=lambda name: sum(bool(readings(text, name)) for text in portions), default="")


def classified(banner: str) -> str:
    """The scheme by which a banner says that a paper is classified, or nothing; SECRET belongs to several."""
    for scheme in schemes(banner):
        if any(made.rank >= scheme.CLASSIFIED for made in readings(banner, scheme.NAME)):
            return scheme.NAME
    return ""


def covers(banner: Marked, portion: Marked) -> bool:
    """Whether a banner is as high as a portion and has its caveats."""
    return banner.rank >= portion.rank and set(portion.caveats) <= set(banner.controls)


def _needed(banner: Marked, parts: Sequence[Marked]) -> str:
    """The lowest banner that covers itself and all portions."""
    if all(covers(banner, part) for part in parts):
        return banner.text
    rank = max(made.rank for made in (banner, *parts))
    controls = dict.fromkeys((*banner.controls, *(caveat for part in parts for caveat in part.caveats)))
    scheme = next(scheme for scheme in schemes(banner.text) if banner.scheme == scheme.NAME)
    return scheme.banner(rank, tuple(controls))


def _strange(banner: str, part: Marked) -> tuple[str, str]:
    whole = f"'marking: {part.text}' at the top"
    if not banner:
        return f"this part is marked {part.text} and the whole is not marked", f"write {whole}"
    message = f"this part is marked {part.text}, by another scheme than the whole, {banner}"
    own = scheme_of(banner) or "the banner"
    return message, f"a paper has one scheme: mark the part as {own} does, or write {whole}"


def lacking(banner: str, has: Container[str]) -> Iterator[tuple[str, str]]:
    """What a classified paper must bear and this one lacks of `has`, each key with the rule that asks for it."""
    if "UE" not in banner:
        return
    from briefgen.briefing.markings import eu

    for made in readings(banner, eu.NAME):
        yield from ((key, rule) for key, rank, rule in eu.BEARS if made.rank >= rank and key not in has)
