"""Words as a person wrote them → what inspections look for in them: markings, paths, names of files, words alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from briefgen.briefing.markings import is_known

NO_SCHEMES = frozenset(("restricted", "limited distribution", "for official use only"))
"""Markings that many papers have, and no scheme of ours."""
PATH = re.compile(
    r"\bfile:|(?<![A-Za-z])[A-Za-z]:[\\/](?!/)|^\\\\[^\\]|(?<![\w.])/(?:home|Users)/[^/\s]", re.IGNORECASE
)
FILE_NAME = re.compile(
    r"(?:Microsoft Word - )?.*\.(?:docx?|docm|dotx?|rtf|odt|pdf|png|jpe?g|gif|svg|emf|wmf)", re.IGNORECASE
)
EMPTY_WORDS = {
    "here", "click here", "click", "link", "this link", "this", "this page", "more", "read more", "learn more",
    "ici", "cliquez ici", "lien", "en savoir plus", "lire la suite", "hier", "hier klicken", "mehr", "details",
    "aquí", "haga clic aquí", "más", "leer más", "aqui", "clique aqui", "mais", "saiba mais", "qui", "clicca qui",
    "هنا", "اضغط هنا", "المزيد",
}  # fmt: skip
"""What a link says that says nothing of where it leads (GOV.UK content design; WCAG 2.4.4)."""


def is_marking(text: str) -> bool:
    """Whether the words are a marking that is known, in whatever way they are written."""
    return text.strip().lower() in NO_SCHEMES or is_known(text.strip())


def is_local(text: str) -> bool:
    """Whether the text has a path or address that leads to somebody's own computer."""
    if "://" in text and "file:" not in text.lower():
        return False
    return PATH.search(text) is not None


def is_file_name(text: str) -> bool:
    """Whether the text is a file's name."""
    return FILE_NAME.fullmatch(text.strip()) is not None and " " not in text.strip().removeprefix("Microsoft Word - ")


def says_nothing(text: str) -> bool:
    """Whether the words of a link say nothing of where it leads."""
    return " ".join(text.casefold().split()).strip(" .:!…»›→>()[]") in EMPTY_WORDS


def squeezed(text: str) -> str:
    """The letters, digits and signs alone, in one case, in the form in which readers of files agree."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(char for char in folded if unicodedata.category(char)[0] not in "CZ" and char not in "-‐‑")


def is_named(name: str, printed: str) -> bool:
    """Whether each word of a name is in the squeezed text, which a reader of right-to-left letters may have turned."""
    words = [squeezed(word).strip(".,:()") for word in name.split()]
    return all(word in printed or word[::-1] in printed for word in words)


def shown(text: str, most: int = 60) -> str:
    """The words on one line of a terminal, not more than so many characters."""
    line = "".join(char if char.isprintable() else " " for char in " ".join(text.split()))
    return line if len(line) <= most else f"{line[: most - 1]}…"


def listed(words: Iterable[str], most: int = 5) -> str:
    """The words with commas between them; those above so many are counted only."""
    each = list(words)
    more = [f"and {len(each) - most} more"] if len(each) > most else []
    return ", ".join([*each[:most], *more])
