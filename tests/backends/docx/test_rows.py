from __future__ import annotations

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from backends.docx.opened import Opened, document, opened
from briefgen.backends.docx import DocxBackend
from briefgen.document import Caption, Column, Paragraph, Row, Table
from briefgen.theme import default_theme
from documents import long_table, row

SIGNS = "ab <>&\"'-\t\n\u00e9\u0627\u200d"


@given(st.lists(st.text(st.sampled_from(SIGNS), max_size=9), min_size=1, max_size=4), st.booleans())
def test_everyday_cells_are_written_as_any_other(words: list[str], rtl: bool) -> None:
    """A cell of two stretches takes the general way, the same text in one stretch the short one."""
    short = Row(tuple((Paragraph((word,)),) for word in words))
    general = Row(tuple((Paragraph((word, "")),) for word in words))
    columns = tuple(Column((str(number),)) for number in range(len(words)))
    one, other = (
        opened(document(Table(columns, (each,) * 3, Caption("", "")), direction="rtl" if rtl else "ltr"))
        for each in (short, general)
    )

    assert one.files["word/document.xml"] == other.files["word/document.xml"]


def test_a_long_table_is_never_held_as_a_whole() -> None:
    plain = tuple(row("a name", "a value", str(number)) for number in range(6000))
    given = document(Table((Column(("Name",)), Column(("Value",)), Column(("No",))), plain, Caption("Table", "1")))
    DocxBackend().render(long_table(10), default_theme())
    tracemalloc.start()
    made = DocxBackend().render(given, default_theme())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert len(Opened(made).files["word/document.xml"]) > 4_000_000
    assert peak < 2 * len(made) + 500_000
