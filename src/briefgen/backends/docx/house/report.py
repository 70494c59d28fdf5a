"""A house's file → which of our styles are its own, which are added, what was left out, and where our text goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import fill
from types import MappingProxyType

from msgspec import Struct

from briefgen.backends.docx.house.compiled import compiled
from briefgen.backends.docx.house.roles import Met
from briefgen.backends.docx.house.sheet import OUR_TABLE
from briefgen.backends.docx.house.tables import unused_tables
from briefgen.backends.docx.variant import Variant
from briefgen.document import Marking
from briefgen.theme import Theme

WIDTH, HARD_SPACE = 96, "\u00a0"


class TemplateReport(Struct, frozen=True, kw_only=True):
    """How a house's Word file is met.

    `styles` maps each style that a text may ask for to the house's own by its name, `by` says by what each was met: its
    name, an alias, a localised name, …. `added` are those that the house lacks and gets. `place` says where the text
    goes; `dropped` is what does not go along, such as macros; `darker` are its title and headings that are too light to
    be read, with the colours that they have and get. `tables` are its own table styles where none is used.
    """

    styles: Mapping[str, str]
    added: tuple[str, ...]
    place: str
    dropped: tuple[str, ...]
    darker: tuple[str, ...] = ()
    by: Mapping[str, Met] = MappingProxyType({})
    tables: tuple[str, ...] = ()

    def __str__(self) -> str:
        met = [self._met(ours, theirs) for ours, theirs in self.styles.items()]
        lines = (
            ("text", [self.place]),
            (f"{len(met)} styles of the template", met),
            (f"{len(self.added)} styles added", self.added),
            ("left out", self.dropped),
            *([("made darker, to be read", self.darker)] if self.darker else []),
            *([("not used for tables", [_alias(name) for name in self.tables])] if self.tables else []),
        )
        return "\n".join(_listed(what, told) for what, told in lines)

    def _met(self, ours: str, theirs: str) -> str:
        by = self.by.get(ours, "name")
        said = "" if by == "name" else f" ({by})"
        return f"{ours}{said}" if ours == theirs else f"{ours} = {theirs}{said}"


def _alias(name: str) -> str:
    return f"{name}; to use it, name it '{name},{OUR_TABLE[0]}' in Word, or leave a table in it in the template"


def _listed(what: str, told: Sequence[str]) -> str:
    """Lines that end between two names."""
    whole = ", ".join(each.replace(" ", HARD_SPACE) for each in told) or "none"
    return fill(f"{what}: {whole}", WIDTH, subsequent_indent="  ").replace(HARD_SPACE, " ")


def template_report(data: bytes, name: str, theme: Theme) -> TemplateReport:
    """The report of a file, for a document that asks for every style. Raises InputError."""
    everything = Variant(language="en", numbered=True, marking=Marking("Marking", "#000000"), status=True, code=True)
    compiler, _ = compiled(data, name, theme, everything)
    return TemplateReport(
        styles=compiler.styles.met,
        added=compiler.styles.added,
        place=compiler.around.place.said,
        dropped=tuple(compiler.source.dropped),
        darker=tuple(map(str, compiler.darker)),
        by=compiler.styles.by,
        tables=unused_tables(compiler.sheet),
    )
