from __future__ import annotations

import click
import pytest

from briefgen.cli.problems import block, pointed, source_lines, told
from briefgen.errors import Position, Problem, Repair


def plain(text: str) -> list[str]:
    return click.unstyle(text).split("\n")


@pytest.mark.parametrize(
    ("line", "column", "room"),
    [
        ("power: high", 8, " " * 7),
        ("\ta: b", 2, "\t"),
        ("政策: x", 5, " " * 6),
        ("e\u0301: x", 4, " " * 2),
        ("a", 9, " "),
    ],
)
def test_the_caret_stands_under_its_column(line: str, column: int, room: str) -> None:
    assert plain(pointed(Position("a.yaml", 12, column), line)) == [f"    12 | {line}", f"       | {room}^"]


def test_a_long_line_is_cut_around_its_problem() -> None:
    source, caret = plain(pointed(Position("a.yaml", 1, 501), "x" * 500 + "!" + "y" * 500))
    assert len(source) < 120
    assert source[caret.index("^")] == "!"
    assert source.count("…") == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_numbered_as_an_editor_does(encoding: str, end: str) -> None:
    data = end.join(["é", "b\x0c\u2028c", "d"]).encode(encoding)
    assert source_lines(data) == ("é", "b\x0c\u2028c", "d")


def test_a_control_character_cannot_steer_the_terminal() -> None:
    assert plain(pointed(Position("a.yaml", 1, 2), "a\x1bb"))[0] == "    1 | a\ufffdb"


def test_no_line_is_shown_for_another_file_or_where_there_is_none() -> None:
    for position in (Position("other.yaml", 1, 1), Position("a.yaml"), Position("a.yaml", 9, 1)):
        assert len(plain(told(Problem(position, "x", "wrong"), {"a.yaml": ["text"]}))) == 1


def test_a_block_counts_what_it_holds() -> None:
    error = Problem(Position("a.yaml", 1, 1), "x", "wrong", repair=Repair("a", "b"))
    warning = Problem(Position("a.yaml", 1, 1), "x", "odd", severity="warning")
    assert plain(block("a.yaml", [warning, warning]))[0] == "briefgen: a.yaml: 2 warnings"
    assert plain(block("a.yaml", [error, warning]))[0] == "briefgen: a.yaml: 2 problems"
    assert plain(block("a.yaml", [error])) == [
        "briefgen: a.yaml: 1 problem",
        "  a.yaml:1:1: x: wrong",
        "      written:  a",
        "      write:    b",
    ]
