"""A pattern such as `{date}-{country}` and a row → the name of its files, safe on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from briefgen.errors import did_you_mean, joined

FIELD = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
MOST_BYTES = 150
"""Of a name in UTF-8; file systems take 255, with the ending and what is added on the way."""
FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Names of devices on Windows, whatever ending they have (Microsoft, Naming Files, Paths, and Namespaces)."""


class BadNameError(ValueError):
    """A name that cannot be made; the text says why and how to mend it."""


class Pattern:
    """A pattern of names: `{column}` is a row's value, `{row}` its number, `{spec}` the spec's name, and so on.

    A `/` makes folders.
    """

    def __init__(self, text: str, columns: Iterable[str]) -> None:
        """Raises BadNameError for a field that no column has."""
        self.text = text
        known = ("spec", "row", *columns)
        for found in FIELD.finditer(text):
            if found[0] in "{}":
                raise BadNameError(f"'{text}' has a single '{found[0]}'; write it twice for itself")
            if found[1] is not None and found[1].strip() not in known:
                name = found[1].strip()
                said = f"no column is called '{name}'{did_you_mean(name, known)}"
                raise BadNameError(joined(said, f"there are: {', '.join(known)}"))

    @property
    def fields(self) -> frozenset[str]:
        """The names of its fields."""
        return frozenset(found[1].strip() for found in FIELD.finditer(self.text) if found[1] is not None)

    def name(self, values: Mapping[str, str], spec: str, row: str, place: object = None) -> str:
        """The name for a row, a path with `/` where the pattern has some.

        Raises BadNameError where nothing is left; `place` is what the row is called there.
        """
        known = {"spec": spec, "row": row, **values}
        parts = [self._part(part, known) for part in self.text.split("/")]
        if not all(parts):
            raise BadNameError(
                f"{place or f'row {int(row)}'} gives no name to '{self.text}': a value is missing or empty"
            )
        return "/".join(parts)

    def _part(self, part: str, known: Mapping[str, str]) -> str:
        return safe(FIELD.sub(lambda found: self._filled(found, known), part))

    def _filled(self, found: re.Match[str], known: Mapping[str, str]) -> str:
        return found[0][0] if found[1] is None else known.get(found[1].strip(), "")


def safe(text: str) -> str:
    """The text as a name that every system takes and that leads nowhere else; nothing where nothing is left.

    Signs that a system forbids become hyphens, invisible ones go, device names of Windows get a low line, and what is
    too long is cut.
    """
    visible = "".join(char for char in unicodedata.normalize("NFC", text) if char.isspace() or _visible(char))
    name = _cut(FORBIDDEN.sub("-", " ".join(visible.split())).strip(" .-~"))
    return f"_{name}" if RESERVED.fullmatch(name) else name


def _visible(char: str) -> bool:
    return unicodedata.category(char)[0] != "C"


def _cut(name: str) -> str:
    """No more bytes than a name may have, and no half of a character."""
    return name.encode()[:MOST_BYTES].decode(errors="ignore").rstrip(" .-~")


def as_one_name(target: str) -> str:
    """The name as a file system that folds case and Unicode forms knows it."""
    if target.isascii():
        return target.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", target).casefold())
