"""Numbers on their decimal mark."""

from __future__ import annotations

import pytest

import briefgen
from backends.pdf import judge
from briefgen.backends.pdf.table.decimals import decimal_mark, split_number


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("1,204.5", ".", ("1,204", ".5")),
        ("1.204,5", ",", ("1.204", ",5")),
        ("298", ".", ("298", "")),
        ("12 %", ".", ("12", " %")),
        ("n/a", ".", ("n/a", "")),
        ("١٬٢٣٤٫٥", ".", ("١٬٢٣٤", "٫٥")),
        ("٣٪", ".", ("٣", "٪")),
        ("۳٫۲۵", ".", ("۳", "٫۲۵")),
    ],
)
def test_a_number_is_split_at_its_decimal_mark(text: str, mark: str, expected: tuple[str, str]) -> None:
    assert split_number(text, mark) == expected


def test_the_decimal_mark_depends_on_the_language() -> None:
    assert [decimal_mark(language) for language in ("en-GB", "de", "nb-NO", "ar", "fr-CH")] == [".", ",", ",", ".", ","]


@pytest.mark.parametrize(
    ("numbers", "point"),
    [(("1,204.5", "9.75", "-0.25"), "."), (("١٬٢٣٤٫٥", "٩٫٧٥", "٠٫٢٥"), "٫"), (("١٢٫٢٥٪", "٣٫٥٪", "١٫٠٪"), "٫")],
)
def test_points_stand_below_one_another_in_arabic_too(numbers: tuple[str, ...], point: str) -> None:
    rows = ", ".join(f"[س, '{number}']" for number in numbers)
    content = f"[table: {{columns: [a, b], rows: [{rows}]}}]"
    briefing = briefgen.load(f"title: T\nlang: ar\nsections: [{{title: S, content: {content}}}]\n")
    with judge.opened(briefgen.render(briefing, "pdf")) as file:
        text = file[0].get_textpage()
        said = text.get_text_range()
        lefts = [text.get_charbox(index)[0] for index, letter in enumerate(said) if letter == point]

    assert len(lefts) == 3
    assert max(lefts) - min(lefts) < 0.5
