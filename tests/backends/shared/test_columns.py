"""Columns: widths that add up, words that stay whole where they can, low tables, the author's shares."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.backends.shared.columns import column_widths, sample
from briefgen.backends.shared.crowding import FEW_LETTERS, Least
from briefgen.backends.shared.evening import Need, Text, level, lines_in, measured, width_for

SPACE = 3.0
PAD = 12.0


def text(*words: float) -> Text:
    return measured([(word, SPACE) for word in words])


def column(*texts: Sequence[float], head: float = 20.0, **more: object) -> Need:
    """A column of cells of one text each, given by the widths of its words."""
    cells = ((text(head),), *[(text(*words),) for words in texts])
    every = [one for cell in cells for one in cell]
    sizes = {"word": max(one.longest for one in every), "line": max(one.width for one in every)}
    return Need(cells=cells, **{**sizes, **more})  # type: ignore[arg-type]  # keywords of the test's choice


def lines(words: Sequence[float], width: float) -> int:
    """An independent count of the lines that words fill."""
    count, used = 1, 0.0
    for word in words:
        if used and used + SPACE + word > width + 1e-6:
            count, used = count + 1, 0.0
        used += word + (SPACE if used else 0.0)
    return count


def height(rows: Sequence[Sequence[Sequence[float]]], widths: Sequence[float]) -> int:
    return sum(max(lines(words, width - PAD) for words, width in zip(row, widths, strict=True)) for row in rows)


WORDS = st.lists(st.floats(4, 60), min_size=1, max_size=12)
ROWS = st.integers(1, 6).flatmap(lambda n: st.lists(st.tuples(*[WORDS] * n), min_size=1, max_size=4))


@given(ROWS, st.floats(60, 700))
def test_the_width_is_filled_and_no_word_broken_without_need(rows: list[tuple[list[float], ...]], width: float) -> None:
    needs = [column(*cells) for cells in zip(*rows, strict=True)]
    widths = column_widths(needs, width, PAD, len(rows))

    assert sum(widths) == pytest.approx(width)
    if sum(need.word + PAD for need in needs) <= width and max(need.word for need in needs) + PAD <= width / 4:
        assert all(got >= need.word + PAD - 1e-6 for got, need in zip(widths, needs, strict=True))


def test_what_fits_on_one_line_stays_there_and_figures_take_less_of_the_rest() -> None:
    words, figures = column([60.0, 60.0]), column([40.0], grows=False)
    wide, narrow = column_widths([words, figures], 400, PAD, 1)

    assert wide + narrow == pytest.approx(400)
    assert wide - 123 - PAD > 5 * (narrow - 40 - PAD) > 0


def test_a_date_beside_prose_keeps_its_line_and_prose_takes_the_rest() -> None:
    prose, date, number = [30.0] * 26, [10.0, 30.0, 20.0], [14.0]
    widths = column_widths([column(number), column(prose), column(date)], 430, PAD, 3)

    assert widths[0] == pytest.approx(20 + PAD, abs=4)
    assert widths[2] == pytest.approx(66 + PAD, abs=4)


def test_prose_columns_come_out_about_equally_tall() -> None:
    long, short = [30.0] * 40, [30.0] * 20
    first, second = column_widths([column(long, long), column(short, short)], 430, PAD, 2)

    assert abs(lines(long, first - PAD) - lines(short, second - PAD)) <= 1


def test_the_table_is_lower_than_with_columns_of_one_width() -> None:
    rows = [([25.0, 30.0], [28.0] * 22, [30.0] * 7, [20.0, 20.0]), ([40.0], [28.0] * 14, [30.0] * 11, [45.0])] * 2
    needs = [column(*cells) for cells in zip(*rows, strict=True)]

    assert height(rows, column_widths(needs, 430, PAD, 4)) < 0.75 * height(rows, [107.5] * 4)


def test_a_name_is_never_in_three_lines_beside_prose() -> None:
    name, prose = [40.0, 16.0, 40.0, 30.0], [30.0] * 12
    widths = column_widths([column(name, names=True), *[column(prose)] * 3], 430, PAD, 1)

    assert lines(name, widths[0] - PAD) <= 2


def test_where_nothing_fits_the_widest_give_way() -> None:
    assert column_widths([column([20.0]), column([300.0]), column([300.0])], 120, PAD, 1)[0] == pytest.approx(32)


def test_the_authors_shares_are_kept_and_the_others_share_the_rest() -> None:
    given_ = [column([10.0], share=0.25), column([10.0]), column([10.0], share=0.5)]

    assert column_widths(given_, 400, PAD, 1) == pytest.approx([100, 100, 200])


def test_shares_that_leave_no_room_or_some_are_scaled() -> None:
    greedy = column_widths([column([10.0], share=3), column([10.0], share=1), column([10.0])], 400, PAD, 1)
    modest = column_widths([column([10.0], share=0.1), column([10.0], share=0.3)], 400, PAD, 1)

    assert greedy[0] == pytest.approx(3 * greedy[1])
    assert greedy[2] >= 20 + PAD - 1e-6
    assert modest == pytest.approx([100, 300])


def test_a_fixed_column_has_its_own_width() -> None:
    prose = [30.0] * 30

    assert column_widths([column([30.0], [30.0], fixed=True), *[column(prose, prose)] * 2], 400, PAD, 2)[
        0
    ] == pytest.approx(42)


def test_a_long_table_is_sampled_evenly() -> None:
    kept = sample(range(100_000))

    assert 100 <= len(kept) <= 250
    assert kept[0] == 0
    assert kept[-1] > 99_000


@given(st.lists(st.floats(1, 100), min_size=1, max_size=6), st.floats(0, 1))
def test_the_level_at_which_all_together_reach_the_room(tops: list[float], share: float) -> None:
    def total(top: float) -> float:
        return sum(min(each, top) for each in tops)

    room = share * sum(tops)
    assert total(level(total, tops, room)) == pytest.approx(room)


SIZES = st.tuples(st.floats(4, 80), st.floats(4, 60), st.floats(4, 60), st.floats(0, 120), st.floats(0, 1))


def widest(least: Least) -> float:
    return max(least.number, least.piece, least.head)


def crowded(sizes: Sequence[tuple[float, ...]], shares: bool) -> tuple[list[Need], list[Least]]:
    """Columns of a number, a syllable, a header and a long word each, and what each needs at least."""
    leasts = [Least(number, max(number, piece), head) for number, piece, head, _, _ in sizes]
    needs = [
        column([max(widest(least), word)], head=least.head, share=share / 4 if shares and share > 0.3 else None)
        for least, (*_, word, share) in zip(leasts, sizes, strict=True)
    ]
    return needs, leasts


@given(st.lists(SIZES, min_size=1, max_size=12), st.floats(60, 700), st.booleans())
@example(sizes=[(25.0, 19.0, 13.0, 82.0, 1.0), (54.0, 59.0, 45.0, 0.0, 0.0)], width=117.5, shares=False)
def test_a_number_is_on_one_line_whenever_all_have_room(
    sizes: list[tuple[float, ...]], width: float, shares: bool
) -> None:
    needs, leasts = crowded(sizes, shares)
    widths = column_widths(needs, width, PAD, 1, leasts.__getitem__)

    assert sum(widths) == pytest.approx(width)
    if sum(max(least.number, least.piece) + PAD for least in leasts) <= width and not shares:
        assert all(got >= least.piece + PAD - 1e-6 for got, least in zip(widths, leasts, strict=True))
    if sum(max(least.number, least.piece) + PAD for least in leasts) <= width * (0.5 if shares else 1):
        assert all(got >= least.number + PAD - 1e-6 for got, least in zip(widths, leasts, strict=True))


@given(st.lists(SIZES, min_size=1, max_size=12), st.floats(60, 700))
def test_header_words_are_whole_before_long_words_are(sizes: list[tuple[float, ...]], width: float) -> None:
    needs, leasts = crowded(sizes, shares=False)
    widths = column_widths(needs, width, PAD, 1, leasts.__getitem__)

    if sum(widest(least) + PAD for least in leasts) <= width:
        assert all(got >= least.head + PAD - 1e-6 for got, least in zip(widths, leasts, strict=True))


def test_a_long_number_takes_more_than_its_share_from_words() -> None:
    needs, leasts = crowded([(200.0, 10.0, 10.0, 10.0, 0.0), *[(10.0, 20.0, 30.0, 70.0, 0.0)] * 3], shares=False)
    widths = column_widths(needs, 400, PAD, 1, leasts.__getitem__)

    assert widths[0] >= 200 + PAD - 1e-6
    assert all(width >= 30 + PAD - 1e-6 for width in widths[1:])


def test_an_author_s_width_is_widened_for_a_number_or_header_while_the_others_have_room() -> None:
    needs = [column([100.0], share=0.05), column([60.0], share=0.5), column([30.0])]
    leasts = [Least(90.0, 90.0, 100.0), Least(20.0, 20.0, 20.0), Least(20.0, 20.0, 20.0)]
    first, second, third = column_widths(needs, 400, PAD, 1, leasts.__getitem__)

    assert first == pytest.approx(100 + PAD)
    assert second == pytest.approx(200)
    assert third == pytest.approx(400 - 112 - 200)


def test_what_nobody_needs_is_not_looked_for() -> None:
    def never(_: int) -> Least:
        raise AssertionError

    assert column_widths([column([30.0]), column([30.0] * 30)], 400, PAD, 1, never)


@given(st.lists(SIZES, min_size=1, max_size=12), st.floats(200, 700))
def test_names_keep_a_few_letters_on_a_line_however_many_numbers_stand_beside_them(
    sizes: list[tuple[float, ...]], width: float
) -> None:
    names = (0.0, 40.0, 40.0, 60.0, 0.0)
    needs, leasts = crowded([names, *sizes], shares=False)
    widths = column_widths(needs, width, PAD, 1, leasts.__getitem__)

    if width >= len(needs) * (FEW_LETTERS + PAD):
        assert widths[0] >= FEW_LETTERS + PAD - 1e-6


def test_headers_above_numbers_take_room_that_nobody_needs() -> None:
    head = (text(20.0, 25.0, 25.0, 25.0, 30.0),)
    figures = Need(cells=(head, (text(20.0),)), word=30.0, line=30.0, fixed=True, grows=False)
    roomy, scarce = (
        column_widths([column([40.0]), figures, column([50.0, 45.0])], width, PAD, 1) for width in (400, 270)
    )

    assert roomy[1] - PAD >= sum((20.0, 25.0, 25.0, 25.0, 30.0)) + 4 * SPACE
    assert lines((20.0, 25.0, 25.0, 25.0, 30.0), scarce[1] - PAD) == 2
    assert scarce[2] - PAD >= 98.0


@given(st.lists(st.lists(st.floats(4, 60), min_size=1, max_size=8), min_size=1, max_size=3), st.integers(1, 9))
def test_a_width_for_so_many_lines_is_the_least_one(texts: list[list[float]], count: int) -> None:
    cell = tuple(text(*words) for words in texts)
    width = width_for(cell, count)

    assert sum(lines(words, width) for words in texts) <= max(count, len(texts), lines_in(cell, width))
    if count >= len(texts):
        assert lines_in(cell, width) <= count
        assert width <= max(map(max, texts)) + 0.06 or lines_in(cell, width - 0.2) > count
