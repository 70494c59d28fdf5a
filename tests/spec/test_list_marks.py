"""A list whose items begin with other signs is told once, and its repairs lead back to the list as it was."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.errors import Problem
from briefgen.spec import FolderAssets, read
from briefgen.spec.list_marks import key_row
from spec.composing import ROOT

SPECS = [ROOT / "specs" / name for name in ("harbour-line.yaml", "iraq-militias.yaml")]
TEXTS = {path: path.read_text(encoding="utf-8") for path in SPECS}


MARKS = ("– ", "• ", "* ", "+ ", "1. ", "- ", "-")
TAILS = ("title: A", "content:", "content: [x]", "Text", "bullets:", "|", "– a", "'a", "")


def lists_of(text: str) -> list[list[int]]:
    """The rows of the items of each list below a key."""
    lines = text.split("\n")
    found: dict[int, list[int]] = {}
    for row, line in enumerate(lines):
        if line.lstrip(" ").startswith("- ") and (key := key_row(lines, row)) >= 0:
            found.setdefault(key, []).append(row)
    return list(found.values())


LISTS = [(path, rows) for path, text in TEXTS.items() for rows in lists_of(text)]


def problems_of(path: Path, lines: list[str]) -> tuple[Problem, ...]:
    return read("\n".join(lines).encode(), path.name, FolderAssets(path.parent)).problems


@given(st.sampled_from([(path, rows) for path, rows in LISTS if len(rows) > 1]), st.sampled_from("–—•*+▪"))
def test_other_signs_before_the_items_of_a_list_are_one_problem_which_its_repairs_end(
    place: tuple[Path, list[int]], sign: str
) -> None:
    path, rows = place
    lines = TEXTS[path].split("\n")
    for row in rows:
        lines[row] = lines[row].replace("- ", f"{sign} ", 1)
    for row in rows:
        (problem,) = problems_of(path, lines)
        assert problem.position.line == row + 1
        assert problem.repair
        assert problem.repair.written == lines[row]
        lines[row] = problem.repair.repaired
    assert "\n".join(lines) == TEXTS[path]


@given(st.sampled_from([(path, rows, row) for path, rows in LISTS if len(rows) > 1 for row in rows]))
def test_an_item_without_its_dash_is_one_problem_at_its_line_with_its_repair(
    place: tuple[Path, list[int], int],
) -> None:
    path, rows, row = place
    lines = TEXTS[path].split("\n")
    whole = lines[row]
    lines[row] = whole.replace("- ", "", 1)
    (problem,) = problems_of(path, lines)
    assert problem.position.line == row + 1
    assert problem.repair
    goes_on = whole.lstrip(" -")[0].islower() and row != rows[0] and "goes on" in problem.message
    assert (problem.repair.written, problem.repair.repaired) == (lines[row], f"  {lines[row]}" if goes_on else whole)


@given(st.lists(st.tuples(st.integers(0, 6), st.sampled_from([*MARKS, "-", ""]), st.sampled_from(TAILS)), max_size=8))
@example([(2, "-", "title: A"), (3, "", "content: [x]")])
@example([(2, "-", "title: A"), (2, "", "\u00a0"), (2, "", "content: [y]")])
def test_lines_of_any_marks_below_a_key_are_read_to_their_end(rows: list[tuple[int, str, str]]) -> None:
    lines = [f"{' ' * wide}{mark}{tail}" for wide, mark, tail in rows]
    said = read("\n".join(["title: T", "sections:", *lines]).encode(), "a.yaml").problems
    assert all(problem.position.line <= len(lines) + 2 for problem in said)
