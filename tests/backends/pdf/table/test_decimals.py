"""Numbers on their decimal mark."""

from __future__ import annotations

import pytest

from briefgen.backends.pdf.table.decimals import decimal_mark, split_number


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("1,204.5", ".", ("1,204", ".5")),
        ("1.204,5", ",", ("1.204", ",5")),
        ("298", ".", ("298", "")),
        ("12 %", ".", ("12", " %")),
        ("n/a", ".", ("n/a", "")),
    ],
)
def test_a_number_is_split_at_its_decimal_mark(text: str, mark: str, expected: tuple[str, str]) -> None:
    assert split_number(text, mark) == expected


def test_the_decimal_mark_depends_on_the_language() -> None:
    assert [decimal_mark(language) for language in ("en-GB", "de", "nb-NO", "ar", "fr-CH")] == [".", ",", ",", ".", ","]
