"""The lines of titles and facts, and how far lists hang."""

from __future__ import annotations

import pytest

from briefgen.backends.shared.lines import counted, ends_alone, even_measure, fact_lines, hang, held


def width(text: str) -> float:
    return 5.0 * len(text)


def test_lines_are_as_even_as_can_be() -> None:
    words = [40.0] * 9
    measure = even_measure(words, 5, 360)

    assert counted(words, 5, 360) == 2
    assert measure == pytest.approx(5 * 45 - 5, abs=1)
    assert counted(words, 5, measure) == 2


def test_one_line_needs_no_measure_but_the_room() -> None:
    assert even_measure([40.0, 40.0], 5, 100) == 100
    assert even_measure([], 5, 100) == 100


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A long-lived title", ()),
        (
            "Our line drawn up on Iran-backed militias in Iraq",
            ("Our line drawn up on", "Iran-backed militias in Iraq"),
        ),
        ("The long road to a peace that is long-lived", ()),
        ("An extraordinarily-overlong-hyphenated-compound in a title", ()),
        ("Two lines of words and no hyphens in them at all", ()),
    ],
)
def test_a_title_does_not_break_at_a_hyphen_where_another_break_is_as_good(title: str, expected: tuple[str]) -> None:
    assert held(title, 160, width) == expected


@pytest.mark.parametrize(
    ("words", "alone"),
    [([40.0, 40.0, 40.0], True), ([40.0] * 4, False), ([40.0, 40.0], False), ([120.0], False), ([], False)],
)
def test_a_last_word_stands_alone(words: list[float], alone: bool) -> None:
    assert ends_alone(words, 5, 100) is alone


def test_facts_stand_on_even_lines() -> None:
    assert fact_lines(("a" * 20,) * 4, 330, width) == (("a" * 20,) * 2,) * 2
    assert fact_lines(("a" * 20, "b"), 330, width) == (("a" * 20, "b"),)
    assert fact_lines(("a" * 200, "b"), 330, width) == (("a" * 200,), ("b",))
    assert fact_lines((), 330, width) == ()


def test_a_short_fact_is_kept_whole() -> None:
    assert fact_lines(("12 May", "for " * 12), 900, width) == (("12\u00a0May", "for " * 12),)


def test_lists_hang_in_few_steps() -> None:
    assert [hang(label) for label in (5, 18, 30, 200)] == [26, 26, 44, 116]
