"""An unnumbered body → numbers for its headings, tables, figures, notes and sources, and text for its references."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from briefgen.briefing.names import KINDS
from briefgen.compose.sources import SOURCE_ANCHOR
from briefgen.compose.walk import Rewriter, unchanged
from briefgen.document import Blocks, Caption, Figure, Heading, Inline, Note, Reference, Superscript, Table, plain
from briefgen.words import Words

HARD_SPACE = "\u00a0"


def refers_to_sections(blocks: Blocks) -> bool:
    """Whether prose names a section by its number, so that headings must show theirs."""
    seen: list[Reference] = []

    def see(reference: Reference) -> Inline:
        seen.append(reference)
        return reference

    Rewriter(unchanged, unchanged, see, unchanged).blocks(blocks)
    return any(reference.target.startswith("section:") for reference in seen)


class Numbering:
    """Counts in reading order on a first walk and fills references in on a second."""

    def __init__(
        self, words: Words, source_keys: Iterable[str], number_headings: bool, names: Mapping[str, str]
    ) -> None:
        self.words = words
        self.between = (Superscript((f"{words.comma}{HARD_SPACE}",)),)
        self.names = names
        self.number_headings = number_headings
        self.labels: dict[str, tuple[str, str]] = {}
        self.cited: dict[str, None] = {}
        self.source_keys = tuple(source_keys)
        self.counts = [0, 0, 0]
        self.appendix = ""
        self.tables = 0
        self.figures = 0
        self.notes = 0
        self.captioned: dict[int, tuple[Table | Figure, Caption]] = {}

    def count(self, blocks: Blocks, headings: bool = True) -> Blocks:
        """First walk: number what stands there, and see what it cites; back matter keeps its headings bare."""
        heading = self._heading if headings else unchanged
        return Rewriter(heading, self._captioned, self._cite, self._note, self.between).blocks(blocks)

    def again(self, blocks: Blocks) -> Blocks:
        """What the paper has, said once more outside it: tables as they are numbered there, notes counted anew.

        A table that the paper does not show has no number, so that it is not taken for another.
        """
        self.notes = 0
        return Rewriter(unchanged, self._as_captioned, unchanged, self._note, self.between).blocks(blocks)

    def fill(self, blocks: Blocks) -> Blocks:
        """Second walk: give every reference its anchor and its text."""
        for number, key in enumerate(self.source_order(), 1):
            self.labels[f"source:{key}"] = (SOURCE_ANCHOR.format(key=key), str(number))
        for block in blocks:
            if isinstance(block, Table):
                self._label_rows(block)
        return Rewriter(unchanged, unchanged, self._refer, unchanged).blocks(blocks)

    def source_order(self) -> tuple[str, ...]:
        """Sources as they are first cited, then those that are not."""
        return tuple(dict.fromkeys((*self.cited, *self.source_keys)))

    def _heading(self, heading: Heading) -> Heading:
        number = self._next_number(heading)
        label = f"{self.words.section} {number}" if number[:1].isdigit() else number
        label = label if heading.level == 1 or not self.appendix else f"{self.words.section} {number}"
        self.labels[f"section:{heading.anchor}"] = (heading.anchor, label.strip() if number else plain(heading.content))
        self.labels[f"#{heading.anchor}"] = (heading.anchor, "")
        return replace(heading, number=number)

    def _next_number(self, heading: Heading) -> str:
        """`2.1`, or `Appendix A` and `A.1`; headings marked with a letter begin an appendix."""
        level = heading.level
        if heading.number:
            self.appendix, self.counts = heading.number, [0, 0, 0]
            return f"{self.words.appendix} {heading.number}"
        self.counts = [*self.counts[: level - 1], self.counts[level - 1] + 1, *[0] * (3 - level)]
        numbers = [str(count) for count in self.counts[1 if self.appendix else 0 : level]]
        return ".".join([self.appendix, *numbers] if self.appendix else numbers) if self.number_headings else ""

    def _captioned(self, block: Table | Figure) -> Table | Figure:
        """A caption that neither says what it is nor what it shows is none: the block is part of another."""
        if not (block.caption.label or block.caption.text):
            return block
        kind = "table" if isinstance(block, Table) else "figure"
        number = self.tables + 1 if kind == "table" else self.figures + 1
        self.tables, self.figures = (number, self.figures) if kind == "table" else (self.tables, number)
        anchor = block.anchor or f"{kind}-{number}"
        label = self.words.table if kind == "table" else self.words.figure
        if block.anchor:
            self.labels[f"{kind}:{anchor}"] = self.labels[f"#{anchor}"] = (anchor, f"{label} {number}")
        caption = replace(block.caption, label=label, number=str(number))
        self.captioned.setdefault(id(block), (block, caption))
        return replace(block, anchor=anchor, caption=caption)

    def _as_captioned(self, block: Table | Figure) -> Table | Figure:
        _, caption = self.captioned.get(id(block), (block, replace(block.caption, label="")))
        return replace(block, caption=caption)

    def _note(self, note: Note) -> Note:
        self.notes += 1
        return replace(note, number=self.notes)

    def _cite(self, reference: Reference) -> Inline:
        if reference.target.startswith("source:"):
            self.cited.setdefault(reference.target.removeprefix("source:"))
        return reference

    def _label_rows(self, table: Table) -> None:
        for row in table.rows:
            if row.anchor:
                label = (row.anchor, self.names.get(row.anchor, row.anchor))
                targets = (f"#{row.anchor}", *(f"{kind}:{row.anchor}" for kind in KINDS.values()))
                self.labels.update(dict.fromkeys(targets, label))

    def _refer(self, reference: Reference) -> Inline:
        """The reference with its text; a target that no table shows is named without a link."""
        anchor, label = self.labels.get(reference.target, ("", ""))
        name = reference.target.partition(":")[2]
        content = reference.content or (label or self.names.get(name, name),)
        return Reference(anchor, content) if anchor else plain(content)
