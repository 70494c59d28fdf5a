"""What is kept of what was made: all of the last values, not many more, and what is asked for again."""

from __future__ import annotations

import pytest

from briefgen.backends.pdf.text import recent
from briefgen.backends.pdf.text.recent import Recent, begin_document


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recent, "MOST", 10)
    monkeypatch.setattr(recent, "USUAL", 4)


def test_the_last_values_are_there() -> None:
    kept = filled(100)

    assert [kept.get(key) for key in range(90, 100)] == [str(key) for key in range(90, 100)]


def test_no_more_than_twice_as_many_are_there() -> None:
    kept = filled(100)

    assert sum(kept.get(key) is not None for key in range(100)) <= 20


def test_what_is_asked_for_again_stays() -> None:
    kept = filled(1)
    for key in range(1, 200):
        kept.keep(key, str(key))
        assert kept.get(0) == "0"


def test_many_documents_keep_no_more_than_each_of_them_needs() -> None:
    kept: Recent[int, str] = Recent()
    most = 0
    for key in range(100):
        if key % 3 == 0:
            begin_document()
        kept.keep(key, str(key))
        most = max(most, len(kept.known))

    assert most <= 4 + 2
    assert [kept.get(key) for key in range(96, 100)] == ["96", "97", "98", "99"]


def filled(count: int) -> Recent[int, str]:
    kept: Recent[int, str] = Recent()
    for key in range(count):
        kept.keep(key, str(key))
    return kept
