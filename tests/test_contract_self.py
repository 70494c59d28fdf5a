"""The contract itself is tried: faithful backends pass, and each kind of loss is found out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count
from typing import TypeAlias

import pytest
from hypothesis import given
from msgspec.structs import replace

from briefgen.contract import (
    ContractBroken,
    declares_its_format,
    loses_no_word,
    repeats_its_bytes,
    says_one_text,
    takes_every_node,
)
from briefgen.document import Block, Caption, Column, Document, Figure, Heading, Note, Row, Table
from briefgen.theme import Theme, default_theme
from charted import charts
from documents import kitchen_sink, long_table, minimal, picture, row, rtl, say
from plaintext import PagedTextBackend, PlainTextBackend, read
from strategies import documents

THEME = default_theme()
SINK = kitchen_sink()
FIXED = (minimal(), SINK, kitchen_sink(cover=True), rtl(), long_table(60))
ADDED = re.compile(r"[•·\f]|\d+\)|\*\d+|…7|")  # what the plain-text backend adds
BACKENDS = [PlainTextBackend(), PagedTextBackend()]
Lines: TypeAlias = list[str]
Change: TypeAlias = Callable[[Lines, int], Lines]


class Made(PlainTextBackend):
    """A backend that makes what the test gives it."""

    def __init__(self, lines: Lines | None = None) -> None:
        self.made = lines or []

    def lines(self, document: Document) -> Lines:
        return self.made


def passes(lines: Lines, document: Document = SINK) -> bool:
    try:
        loses_no_word(Made(lines), read, document, THEME)
    except ContractBroken:
        return False
    return True


def drop(parts: Lines, at: int) -> Lines:
    return parts[:at] + parts[at + 1 :]


def swap(parts: Lines, at: int) -> Lines:
    return [*parts[:at], *parts[at : at + 2][::-1], *parts[at + 2 :]]


def with_words(change: Change, lines: Lines) -> Iterator[tuple[str, Lines]]:
    """Each word that a reader must find, and the lines with that word changed."""
    for place, line in enumerate(lines):
        words = line.split(" ")
        for at, word in enumerate(words):
            after = change(words, at)
            if after != words and not any(ADDED.fullmatch(word) for word in words[at : at + 2]):
                yield word, [*lines[:place], " ".join(after), *lines[place + 1 :]]


@pytest.mark.parametrize("backend", BACKENDS, ids=lambda backend: type(backend).__name__)
@pytest.mark.parametrize("number", range(len(FIXED)))
def test_faithful_backends_lose_no_word(backend: PlainTextBackend, number: int) -> None:
    loses_no_word(backend, read, FIXED[number], THEME)


def test_a_reader_that_does_not_leave_out_what_pages_repeat_is_borne_with() -> None:
    class Headed(PagedTextBackend):
        def header(self, document: Document) -> str:
            return f"{document.furniture.title} · {document.furniture.status}"

    for document in FIXED:
        loses_no_word(Headed(), read, document, THEME)


@given(document=documents())
def test_faithful_backends_lose_no_word_of_any_document(document: Document) -> None:
    for backend in BACKENDS:
        loses_no_word(backend, read, document, THEME)


@pytest.mark.parametrize("backend", BACKENDS, ids=lambda backend: type(backend).__name__)
def test_every_dropped_word_is_found_out(backend: PlainTextBackend) -> None:
    assert [word for word, lines in with_words(drop, backend.lines(SINK)) if passes(lines)] == []


def test_every_swapped_pair_of_words_is_found_out() -> None:
    assert [word for word, lines in with_words(swap, PlainTextBackend().lines(SINK)) if passes(lines)] == []


def test_every_dropped_text_is_found_out() -> None:
    lines = PlainTextBackend().lines(SINK)
    texts = [at for at, line in enumerate(lines) if not ADDED.fullmatch(line)]
    assert [lines[at] for at in texts if passes(drop(lines, at))] == []


def test_every_cut_end_is_found_out() -> None:
    lines = PlainTextBackend().lines(SINK)
    long = [at for at, line in enumerate(lines) if len(line) > 30]
    assert [lines[at] for at in long if passes([*lines[:at], lines[at][:-12], *lines[at + 1 :]])] == []


def test_every_swapped_pair_of_texts_is_found_out() -> None:
    lines = PlainTextBackend().lines(SINK)
    first, last = lines.index("Bottom line"), lines.index("*1 Measured after six hours without flow.")
    plain = [at for at in range(first, last - 1) if not any(ADDED.fullmatch(line) for line in lines[at : at + 2])]
    assert [lines[at] for at in plain if lines[at] != lines[at + 1] and passes(swap(lines, at))] == []


def test_a_lost_heading_is_found_out_though_the_contents_have_it() -> None:
    lines = PlainTextBackend().lines(SINK)
    assert not passes(drop(lines, lines.index("2 What it costs")))
    assert not passes(drop(lines, lines.index("2 What it costs …7")))


def test_a_lost_cell_is_found_out_though_others_say_the_same() -> None:
    document = long_table(4)
    lines = PlainTextBackend().lines(document)
    same = [line.replace("School 2", "School 1") for line in lines]
    assert passes(lines, document)
    assert not passes(same, document)


def test_the_message_names_the_words_and_their_place() -> None:
    lines = [line.replace("provided that tenders", "provided tenders") for line in PlainTextBackend().lines(SINK)]
    with pytest.raises(ContractBroken, match=r"“that tenders are split .*” after “civil works, provided” in Table 2"):
        loses_no_word(Made(lines), read, SINK, THEME)


def test_what_readers_see_differently_is_no_loss() -> None:
    document = replace(minimal(), body=(say("An efficient hy\u00adphen\u00adation of 12\u00a0m² and a first-draw…"),))
    assert passes(
        ["A SHORT NOTE", "An e\ufb03cient hyphen-", "ation\u00ad of 12 m2 and\u200f a first\u2010draw..."], document
    )


def test_a_hyphen_of_the_document_must_be_there() -> None:
    document = replace(minimal(), body=(say("between -5 and 7"),))
    assert not passes(["A short note", "between 5 and 7"], document)


def test_rows_may_run_over_a_page_cell_by_cell() -> None:
    document = long_table(1)
    lines = PlainTextBackend().lines(document)
    work = next(line for line in lines if line.startswith("Replace the risers"))
    at = lines.index(work)
    torn = ["School", *lines[at - 1 : at], work[:30], "\fHeader", "1", work[30:]]
    assert passes([*lines[: at - 2], *torn, *lines[at + 1 :]], document)
    assert not passes([*lines[: at - 2], *torn[:-1], work[34:], *lines[at + 1 :]], document)


def test_numbers_a_format_counts_itself_are_tolerated_only_where_it_is_said() -> None:
    document = replace(minimal(), body=(Heading(1, ("Why",), number="2.1"), Heading(1, ("Data",), number="Appendix A")))
    lines = ["A short note", "Why", "Appendix A Data"]
    loses_no_word(Made(lines), read, document, THEME, counts_headings=True)
    with pytest.raises(ContractBroken, match=r"2\.1"):
        loses_no_word(Made(lines), read, document, THEME)
    with pytest.raises(ContractBroken, match="appendix"):
        loses_no_word(Made(["A short note", "Why", "Data"]), read, document, THEME, counts_headings=True)


def test_a_text_of_two_directions_keeps_its_order() -> None:
    document = replace(minimal(), body=(say("The ministry writes: نعم 412 (الآن) today."),))
    assert passes(["A short note", "The ministry writes: نعم 412 (الآن) today."], document)
    assert passes(["A short note", "The ministry writes: نعم 412 )الآن( today."], document)
    assert not passes(["A short note", "The ministry writes: الآن 412 نعم today."], document)
    assert not passes(["A short note", "The ministry writes: معن 412 (نآلا) today."], document)


def test_a_backend_takes_every_node() -> None:
    takes_every_node(PlainTextBackend(), [SINK, charts()], THEME)


def test_a_node_that_no_document_holds_is_named() -> None:
    with pytest.raises(ValueError, match="Callout, Chart, Code, Contents"):
        takes_every_node(PlainTextBackend(), [minimal()], THEME)


def test_a_backend_that_fails_or_makes_nothing_is_found_out() -> None:
    class Fails(PlainTextBackend):
        def lines(self, document: Document) -> Lines:
            raise KeyError("Quote")

    with pytest.raises(ContractBroken, match="Fails fails on 'A short note' with KeyError: 'Quote'"):
        takes_every_node(Fails(), [minimal()], THEME)
    with pytest.raises(ContractBroken, match="Made makes an empty file"):
        takes_every_node(Made(), [minimal()], THEME)


def test_a_backend_that_gives_text_for_bytes_is_found_out() -> None:
    class Text(PlainTextBackend):
        def render(self, document: Document, theme: Theme) -> bytes:
            return "text"  # type: ignore[return-value]

    with pytest.raises(ContractBroken, match="gives str"):
        takes_every_node(Text(), [minimal()], THEME)


def test_a_backend_with_a_memory_is_found_out() -> None:
    class Counts(PlainTextBackend):
        def __init__(self) -> None:
            self.counter = count()

        def lines(self, document: Document) -> Lines:
            return [f"{next(self.counter)}", *super().lines(document)]

    repeats_its_bytes(PlainTextBackend(), FIXED, THEME)
    with pytest.raises(ContractBroken, match=r"two different files of .* they part at byte 0"):
        repeats_its_bytes(Counts(), FIXED, THEME)


def test_a_backend_that_looks_at_identity_is_found_out() -> None:
    class Identity(PlainTextBackend):
        def lines(self, document: Document) -> Lines:
            return [str(id(document))]

    with pytest.raises(ContractBroken, match="two different files"):
        repeats_its_bytes(Identity(), [minimal()], THEME)


def test_a_file_that_only_grew_is_another_file() -> None:
    class Grows(PlainTextBackend):
        def __init__(self) -> None:
            self.tail = ""

        def lines(self, document: Document) -> Lines:
            self.tail += "x"
            return [self.tail]

    with pytest.raises(ContractBroken, match="part at byte 1"):
        repeats_its_bytes(Grows(), [minimal()], THEME)


def test_a_theme_that_speaks_is_found_out() -> None:
    class Speaks(PlainTextBackend):
        def render(self, document: Document, theme: Theme) -> bytes:
            return super().render(document, theme) + theme.name.encode()

    themes = [THEME, replace(THEME, name="other")]
    says_one_text(PlainTextBackend(), read, SINK, themes)
    with pytest.raises(ContractBroken, match=r"another text of .* under the theme 'other'"):
        says_one_text(Speaks(), read, SINK, themes)


@pytest.mark.parametrize(("suffix", "media_type"), [("txt", "text/plain"), (".", "text/plain"), (".txt", "text")])
def test_a_format_is_declared_in_full(suffix: str, media_type: str) -> None:
    backend = PlainTextBackend()
    declares_its_format(backend)
    backend.suffix, backend.media_type = suffix, media_type
    with pytest.raises(ContractBroken, match="which is no"):
        declares_its_format(backend)


def floating(*after: Block, floats: bool = True) -> Document:
    shown = Figure(picture("image/png"), "Bars", Caption("Figure", "1", ("Falling bars",)), floats=floats)
    return replace(minimal(), body=(say("Before it."), shown, *after))


TITLE = "A short note"
FLOATED = [TITLE, "Before it.", "It is shown here.", "\f7", "Figure 1 Falling bars", "Next."]


def test_a_figure_may_stand_at_the_head_of_a_later_page_after_text_that_follows_it() -> None:
    document = floating(say("It is shown here."), say("Next."))
    assert passes(FLOATED, document)
    assert passes([TITLE, "Before it.", "It is", "\f", "Figure 1 Falling bars", "shown here.", "Next."], document)
    assert passes([TITLE, "Before it.", "Figure 1 Falling bars", "It is shown here.", "Next."], document)


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, "Before it.", "It is shown here.", "Figure 1 Falling bars", "Next."],
        [TITLE, "Before it.", "It is shown here.", "\f", "Next.", "Figure 1 Falling bars"],
        [TITLE, "\f", "Figure 1 Falling bars", "Before it.", "It is shown here.", "Next."],
        [TITLE, "Before it.", "It is shown here.", "\f", "Figure 1 bars", "Next."],
    ],
)
def test_nowhere_else_though(lines: Lines) -> None:
    assert not passes(lines, floating(say("It is shown here."), say("Next.")))


def test_a_figure_passes_no_heading_and_none_that_is_to_stay_passes_anything() -> None:
    assert not passes(FLOATED, floating(Heading(2, ("It is shown here.",)), say("Next.")))
    assert not passes(FLOATED, floating(say("It is shown here."), say("Next."), floats=False))


def test_figures_keep_their_order() -> None:
    second = Figure(picture("image/png"), "Bars", Caption("Figure", "2", ("Rising bars",)))
    document = floating(say("It is shown here."), second, say("Next."))
    assert passes([*FLOATED[:5], "\f", "Figure 2 Rising bars", "Next."], document)
    assert not passes([*FLOATED[:3], "\f", "Figure 2 Rising bars", "\f", "Figure 1 Falling bars", "Next."], document)


def test_numbers_are_not_taken_for_marks_of_notes_in_a_title_block() -> None:
    title_block = replace(minimal().title_block, title="T", notices=("642073593", "0 x", "1 y"))
    document = replace(minimal(), title_block=title_block, body=())
    assert passes(["T", "642073593", "0 x", "1 y"], document)
    assert not passes(["T", "64207359", "0 x", "1 y"], document)


@pytest.mark.parametrize("mark", ["1", "[1]", "(1)", "[1][2]"])
def test_a_mark_of_a_note_may_stand_in_brackets(mark: str) -> None:
    document = replace(minimal(), body=(say("Measured", Note(("x",), 1), "; at once."),))
    assert passes([TITLE, f"Measured{mark}; at once.", "x"], document)
    assert not passes([TITLE, f"Measured{mark} at once.", "x"], document)


def torn(*rows: Row) -> Document:
    return replace(minimal(), body=(Table((Column(()), Column(())), rows, Caption("Table", "1")), say("End.")))


def test_a_number_between_the_halves_of_a_torn_cell_is_found() -> None:
    document = torn(row("one two", "2,384.77"))
    assert passes([TITLE, "Table 1", "one", "2,384.77", "\f", "two", "End."], document)
    assert not passes([TITLE, "Table 1", "one", "2,384.7", "\f", "two", "End."], document)


def test_a_word_may_be_torn_by_a_page_turn() -> None:
    assert passes([TITLE, "Table 1", "one tw", "7", "\f", "o", "End."], torn(row("one two")))
    assert not passes([TITLE, "Table 1", "one t", "7", "\f", "o", "End."], torn(row("one two")))


def test_so_it_may_where_another_cell_stands_between() -> None:
    document = torn(row("one twofold end", "more"))
    assert passes([TITLE, "Table 1", "one twof", "more", "\f", "old end", "End."], document)
    assert not passes([TITLE, "Table 1", "one twof", "more", "\f", "ld end", "End."], document)


def test_a_torn_cell_is_not_taken_for_its_like_further_on() -> None:
    document = torn(row("one two", "more"), row("one two", "more"))
    assert passes([TITLE, "Table 1", "one", "more", "\f", "two", "one two", "more", "End."], document)
    assert not passes([TITLE, "Table 1", "one", "more", "\f", "two", "one", "more", "End."], document)
