"""Pages that lack a little room: less space between their blocks keeps them from being left white."""

from __future__ import annotations

import pytest

from backends.pdf import judge
from backends.pdf.layout.test_pager import LINES, holding
from backends.pdf.layout.test_tail import slabs
from briefgen.backends.pdf.blocks.figures import PictureSlab
from briefgen.backends.pdf.file.document import TaggedDocument
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout import pager
from briefgen.backends.pdf.layout.air import GIVES, air, height, lessen
from briefgen.backends.pdf.layout.floats import Float
from briefgen.backends.pdf.layout.notes import NoteArea
from briefgen.backends.pdf.style import sheet
from briefgen.document import Block, Caption, Column, Heading, Note, Table
from briefgen.theme import default_theme
from documents import picture, row, say


def test_each_space_gives_the_same_share_and_none_less_than_nothing() -> None:
    page = slabs(10.0, 10.0, 10.0)
    page[2].before = 40.0
    lessen(page, 15.0)
    assert [slab.before for slab in page] == [0.0, 15.0, 30.0]
    assert (height(page), air(page)) == (75.0, 45.0)
    lessen(page, 100.0)
    assert air(page) == 0.0


def pages(count: int, *between: Block) -> list[str]:
    """A heading with a table below so many lines that have a heading each."""
    text = [each for at in range(count) for each in (Heading(2, (f"Part {at}",)), say(LINES))]
    table = Table((Column(("Head",)),), tuple(row(f"row-{at} {LINES}") for at in range(3)), Caption("Table", "1"))
    return judge.pages_text(judge.made(holding(*text, *between, Heading(2, ("Last part",)), table, say(LINES * 12))))


def most(monkeypatch: pytest.MonkeyPatch, gives: float, *between: Block) -> int:
    """How many lines of text can stand before the last part that has a place on the first page."""
    monkeypatch.setattr(pager, "GIVES", gives)
    return next(count for count in range(40) if "row-2" not in pages(3, *[say("more")] * count, *between)[0]) - 1


def test_a_block_that_almost_fits_stays_on_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    assert most(monkeypatch, GIVES) > most(monkeypatch, 0.0) > 0


def test_a_page_with_notes_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    called = say("more", Note(("noted here",), 1))
    assert most(monkeypatch, GIVES, called) == most(monkeypatch, 0.0, called)


@pytest.mark.parametrize("count", range(20, 30))
def test_running_text_ends_its_pages_as_ever(count: int) -> None:
    first, second, *_ = judge.pages_text(judge.made(holding(*[say(f"{at}. {LINES}") for at in range(count)])))
    assert first.count("one line") == 2 * 16
    assert second


@pytest.mark.parametrize("high", [256.1 + at * 0.7 for at in range(30)])
def test_a_picture_that_gets_smaller_and_has_less_space_above_stays_on_its_page(high: float) -> None:
    theme = default_theme()
    ink = Ink(TaggedDocument(Node("Document"), b"", b"", b""))
    filled = pager.Pager(ink, theme.page, NoteArea("#000000", rtl=False), lambda _: None)
    for slab in slabs(*[(filled.room - 400.0) / 10] * 10, before=19.7):
        filled._take(slab)
    drawn = PictureSlab(sheet(theme, "en", rtl=False), None, picture("image/png"), 0.0, 300.0, high)
    drawn.lowest, drawn.before = high * 0.88, 17.3
    filled._take(Float([drawn], 12.0, may_wait=False))
    assert drawn.height < high
    assert not filled.held
