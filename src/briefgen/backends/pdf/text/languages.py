"""A text and its document's language → the stretches whose letters tell that they are in another language.

Only scripts that one living language writes are told from letters alone; Arabic letters are Arabic unless there are
letters among them that Arabic does not have, and Cyrillic or Latin ones say nothing (WCAG 2.2, 3.1.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.backends.shared.east_asian import LETTER, LETTERS, east_asian
from briefgen.patterns import Pattern

ARABIC = "\u0621-\u063a\u0641-\u0652\ufe70-\ufefc"
OTHERS_IN_ARABIC = "[\u0671-\u06d3\u0750-\u077f\u08a0-\u08b4]"
SCRIPTS = {
    "ar": f"{ARABIC}\u0671-\u06d3\u0750-\u077f\u08a0-\u08b4",
    "he": "\u05d0-\u05ea\u05b0-\u05c2",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "hy": "\u0531-\u0587",
    "ka": "\u10a0-\u10ff",
    "th": "\u0e01-\u0e4e",
    "east": LETTERS,
}
WRITTEN_WITH = {"yi": "he", "lad": "he", "xmf": "ka"} | dict.fromkeys(
    ("ar", "fa", "ur", "ps", "ckb", "ku", "sd", "ug", "ks", "pa", "az", "arz", "ary", "prs"), "ar"
)
"""Languages that share a script with one that it would be taken for."""
WORD = Pattern(r"[^\W\d_]{3}")
"""Letters in a row: fewer may be signs of mathematics."""


def foreign(text: str, language: str) -> Iterator[tuple[str, str]]:
    """The text in parts, each with its language, empty where it is the document's own or cannot be told."""
    done = 0
    for found in _pattern(_main(language)).finditer(text) if _may_be_foreign(text) else ():
        told = _told(str(found.lastgroup), found[0], language)
        if told:
            if found.start() > done:
                yield text[done : found.start()], ""
            yield found[0], told
            done = found.end()
    if done < len(text):
        yield text[done:], ""


def _may_be_foreign(text: str) -> bool:
    """Whether there is anything but Latin letters and common signs; no sets of letters are compiled before that."""
    return any(sign > "\u036f" and not "\u2000" <= sign <= "\u22ff" for sign in {*text})


def _told(script: str, words: str, language: str) -> str:
    """The language of words in a script, empty where they are too few or it cannot be told."""
    if script == "east":
        return east_asian(words, language) if len(re.findall(LETTER, words)) > 1 else ""
    if not WORD.search(words) or (script == "ar" and re.search(OTHERS_IN_ARABIC, words)):
        return ""
    return script


def _main(language: str) -> str:
    return language.split("-")[0].lower()


@lru_cache(maxsize=32)
def _pattern(main: str) -> re.Pattern[str]:
    """Words in each script that is not the language's own, with what stands between them."""
    own = WRITTEN_WITH.get(main, main)
    others = {name: letters for name, letters in SCRIPTS.items() if name != own}
    return re.compile("|".join(f"(?P<{name}>[{each}]+(?:[\\W\\d]+[{each}]+)*)" for name, each in others.items()))
