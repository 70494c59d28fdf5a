"""Theme and scripts → the letters that the body's family has to borrow from the sans, as a pattern."""

from __future__ import annotations

from briefgen.theme import Theme, uncovered

SCRIPTS = {
    "greek": ("\u03b1\u03a9\u03ce", "\u0370-\u03ff\u1f00-\u1fff"),
    "cyrillic": ("\u0436\u042f\u0456", "\u0400-\u052f"),
    "vietnamese": ("\u1ea1\u01b0\u1ed9", "\u01a0-\u01b0\u1ea0-\u1ef9"),
}


def lent_letters(theme: Theme, scripts: frozenset[str]) -> str:
    """A regular expression for stretches of such letters, empty where the body's family has them all."""
    body, sans = theme.fonts.body, theme.fonts.sans
    lacking = [
        letters
        for script, (sample, letters) in SCRIPTS.items()
        if script in scripts and uncovered(sample, (body,)) and not uncovered(sample, (sans,))
    ]
    return f"([{''.join(lacking)}]+(?:[^\\w]*[{''.join(lacking)}]+)*)" if lacking else ""
