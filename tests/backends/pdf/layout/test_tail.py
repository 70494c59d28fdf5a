"""The last page: little of it is pulled back to the page before, where less air makes room for it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from backends.pdf import judge
from briefgen.backends.pdf.layout.slabs import NoteText, Slab
from briefgen.backends.pdf.layout.tail import LESS_AIR, LITTLE, LONGER, pulled_back
from briefgen.document import Block, Document, Heading, Note, PageBreak
from briefgen.theme import default_theme
from documents import minimal, say

ROOM = 700.0


def slabs(*heights: float, before: float = 20.0) -> list[Slab]:
    made = [Slab(height, before) for height in heights]
    made[0].before = 0.0
    return made


def height(page: list[Slab]) -> float:
    return sum(slab.before + slab.height for slab in page)


def test_the_last_blocks_have_their_space_again_if_it_does_not_lack_too_much() -> None:
    page, last = slabs(*[45.0] * 11), slabs(20.0)
    made = pulled_back(page, last, 20.0, ROOM)

    assert made == [*page, *last]
    assert [slab.before for slab in made] == [0.0, *[20.0] * 11]
    assert ROOM < height(made) <= ROOM + LONGER + LESS_AIR * 20.0 * 11


def test_a_page_that_would_be_too_tight_stays_as_it_is() -> None:
    page, last = slabs(*[49.0] * 11), slabs(40.0, 40.0)

    assert pulled_back(page, last, 20.0, ROOM) == []
    assert [last[0].before, page[1].before] == [0.0, 20.0]


def test_more_than_little_and_what_calls_notes_stay() -> None:
    called = slabs(10.0)
    called[0].notes = (NoteText([]),)

    assert pulled_back(slabs(10.0), slabs(LITTLE * ROOM + 1), 20.0, ROOM) == []
    assert pulled_back(slabs(10.0), called, 20.0, ROOM) == []
    assert pulled_back(slabs(10.0), [], 0.0, ROOM) == []


def parts(count: int, *end: Block) -> Document:
    body = [block for at in range(count) for block in (Heading(2, (f"Part {at}",)), say(f"text {at}"))]
    return replace(minimal(), body=(*body, *end))


def pages(count: int, *end: Block) -> list[str]:
    return judge.pages_text(judge.made(parts(count, *end)))


def test_no_document_ends_in_a_page_for_one_line() -> None:
    for count in range(8, 30):
        texts = pages(count)
        assert f"text {count - 1}" in texts[-1]
        assert len(texts) == 1 or texts[-1].count("text") > 1, count


def test_what_is_pulled_back_stays_within_the_text_area() -> None:
    foot = default_theme().page.bottom
    for count in range(8, 30):
        assert min(bottoms(count)) >= foot, count


def bottoms(count: int) -> Iterator[float]:
    """How far above the foot of its page each text of a number of parts ends, in points."""
    with judge.opened(judge.made(parts(count))) as pdf:
        for page in pdf:
            words = page.get_textpage()
            boxes = [words.get_rect(index) for index in range(words.count_rects())]
            yield from (box[1] for box in boxes if "text" in words.get_text_bounded(*box))


def test_a_page_that_the_author_began_is_not_pulled_back() -> None:
    assert len(pages(3, PageBreak(), say("alone"))) == 2
    filled = next(count for count in range(8, 30) if len(pages(count)) == 2)
    assert len(pages(filled, PageBreak(), say("alone"))) == 3


def test_notes_keep_their_page() -> None:
    noted = next(count for count in range(8, 30) if len(pages(count)) == 2)
    texts = pages(noted - 1, say("the end", Note(("noted here",), 1)))
    assert [("the end" in text) for text in texts] == [("noted here" in text) for text in texts]
