"""What goes wrong, and how it is said: positions, problems and the exceptions that carry them.

BriefgenError                 exit code (sysexits)
├─ SpecError                  65  the author's: one or more problems, each with its line
├─ InputError                 66  a spec, template or certificate that cannot be read
├─ UnknownBackendError         2  a format nobody installed, or two packages claim
├─ UnsupportedError            2  something that a format cannot hold
├─ UnavailableError           69  an extra that is not installed, a server that does not answer
├─ BackendError               70  ours: a backend failed on a document it should take
├─ CannotCreateError          73  an output that may not be made
├─ WriteError                 74  a disk or pipe that failed while writing
└─ DeniedError                77  a login that a server refuses
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct


class Position(Struct, frozen=True, order=True):
    """A place in a file: line and column count from 1; line 0 means the value has no line, as when built in code."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        name = self.file or "<briefing>"
        return f"{name}:{self.line}:{self.column}" if self.line else name


class Repair(Struct, frozen=True):
    """A line as it was written and as it should be."""

    written: str
    repaired: str


class Problem(Struct, frozen=True, order=True):
    """One thing wrong: where, at which path of the spec, what was expected and found, and how to mend it."""

    position: Position
    path: str
    message: str
    hint: str = ""
    severity: Literal["error", "warning"] = "error"
    repair: Repair | None = None
    origin: str = ""
    """Where the value came from that was filled in there, if it did not stand in the file."""

    def __str__(self) -> str:
        place = f"{self.position}: {self.path}: " if self.path else f"{self.position}: "
        word = "" if self.severity == "error" else "warning: "
        lines = [f"{place}{word}{self.message}"]
        for more in filter(None, (self.hint, self.origin)):
            lines[0] = joined(lines[0], more)
        if self.repair:
            lines += [_indented("written:  ", self.repair.written), _indented("write:    ", self.repair.repaired)]
        return "\n".join(lines)


def _indented(label: str, text: str) -> str:
    return f"    {label}" + text.replace("\n", "\n" + " " * (4 + len(label)))


class BriefgenError(Exception):
    """The root of every error that briefgen raises on purpose."""

    exit_code = 70


class SpecError(BriefgenError):
    """The spec has problems; all of them, sorted by line, are in `problems`."""

    exit_code = 65

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.position))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[SpecError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class InputError(BriefgenError):
    """An input cannot be read."""

    exit_code = 66


class UnknownBackendError(BriefgenError):
    """No backend, or more than one, goes by the name."""

    exit_code = 2

    @classmethod
    def no_such(cls, name: str, known: Sequence[str], meant: str = "") -> UnknownBackendError:
        """The error for a name that nothing installed goes by; `meant` is the one that it says in another word."""
        near = f"; did you mean '{meant}'?" if meant in known else did_you_mean(name, known)
        return cls(joined(f"no backend is called '{name}'{near}", f"installed: {', '.join(known)}"))

    @classmethod
    def claimed_twice(cls, name: str, packages: Sequence[str]) -> UnknownBackendError:
        """The error for a name that two packages register."""
        return cls(f"two packages call a backend '{name}': {' and '.join(packages)}; uninstall one")


class UnsupportedError(BriefgenError):
    """A format cannot hold what is asked of it."""

    exit_code = 2


class UnavailableError(BriefgenError):
    """Something that is asked for is not there: an extra, a server."""

    exit_code = 69


class BackendError(BriefgenError):
    """A backend failed on a document that passed every check: our fault, or its author's."""

    exit_code = 70


class CannotCreateError(BriefgenError):
    """An output file cannot be made where it was asked for."""

    exit_code = 73


class WriteError(BriefgenError):
    """Writing failed on the way: a full disk, a broken pipe."""

    exit_code = 74


class DeniedError(BriefgenError):
    """A server refuses the login."""

    exit_code = 77


def shown(path: str) -> str:
    """A file's name that a terminal and JSON can take: control characters and broken bytes as escapes."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def joined(said: str, more: str) -> str:
    """Two parts of a message in one line: after a question a new sentence, else after a semicolon."""
    return f"{said} {more[:1].upper()}{more[1:]}" if said.endswith(("'?", "]?")) else f"{said}; {more}"


def cause_of(error: Exception) -> str:
    """Why a file cannot be read or written, as the system says it, for the end of a sentence."""
    return (getattr(error, "strerror", None) or "").lower() or str(error)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?` where a known word is near, else nothing."""
    near = nearest(word, known)
    return f"; did you mean '{near}'?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is near, or the same but for its capitals, or nothing."""
    from difflib import get_close_matches

    words = tuple(known)
    same = next((each for each in words if each.casefold() == word.casefold()), "")
    return same or next(iter(get_close_matches(word, words, n=1, cutoff=0.6)), "")
