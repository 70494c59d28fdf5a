"""The fixed words of American English: those of English in American spelling."""

from __future__ import annotations

from briefgen.words.languages import en
from briefgen.words.respelling import respelled

SPELLING = {
    "Judgement": "Judgment",
    "judgement": "judgment",
    "Organisation": "Organization",
    "organisation": "organization",
    "Programme": "Program",
    "programme": "program",
}
WORDS = respelled(en.WORDS, SPELLING)
