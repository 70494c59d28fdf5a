"""Ids made from titles: each is its own, the first that is free, found without looking at all before it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.briefing import Section
from briefgen.briefing.names import Ids, with_ids

WANTED = st.sampled_from(["a", "b", "a-2", "a-2-2", "a-3"])


def first_free(wanted: str, taken: set[str]) -> str:
    """The same by looking at every number."""
    numbers = (f"{wanted}-{number}" for number in range(2, 99))
    return next(made for made in (wanted, *numbers) if made not in taken)


@given(st.lists(WANTED), st.sets(WANTED))
def test_each_id_is_the_first_that_is_free(wanted: list[str], given: set[str]) -> None:
    ids, taken = Ids(given), set(given)
    for each in wanted:
        expected = first_free(each, taken)
        assert ids.free(each) == expected
        taken.add(expected)


class Watched(set[str]):
    """Counts how often it is looked into."""

    looks = 0

    def __contains__(self, name: object) -> bool:
        self.looks += 1
        return super().__contains__(name)


def test_many_sections_of_one_title_are_named_without_looking_at_all_before() -> None:
    ids = Ids(())
    ids.taken = watched = Watched()
    made = with_ids((Section(title="One"),) * 500, ids)

    assert [section.id for section in made] == ["one", *(f"one-{number}" for number in range(2, 501))]
    assert watched.looks < 1500
