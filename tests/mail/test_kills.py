"""A merge that is killed: nobody gets a mail twice, and nobody is forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from mail.kills import PER_KILL, merge


@pytest.mark.parametrize("kills", [4, pytest.param(60, marks=pytest.mark.slow)])
def test_a_merge_that_is_killed_at_every_point_sends_nothing_twice(tmp_path: Path, kills: int) -> None:
    counts = merge(tmp_path, kills)

    assert (counts.people, counts.kills) == (kills * PER_KILL, kills)
    assert (counts.twice, counts.lost) == (0, 0)
    assert counts.sent + counts.unsure == counts.people
    assert counts.came == counts.sent + counts.unsure_but_came
    assert counts.reported == counts.unsure
