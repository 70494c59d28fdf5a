"""The first law, for charts: every word of their specs is on the page in every format, and in what is told of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from briefgen.backends import backend, names
from briefgen.compose import compose
from briefgen.contract.squeeze import squeeze
from briefgen.document import Document, Figure, document_text
from briefgen.spec import FolderAssets, read
from briefgen.theme import default_theme
from readers import read_text

THEME = default_theme()
LETTERS = {"en": "bcdfghklmn", "de": "bcdfghklmn", "ar": "بتثجحخدذرز"}
NUMBERS = ("bar", "column", "line", "pie", "scatter")
REGISTERS = {
    "power-interest": "stakeholders",
    "impact-effort": "recommendations",
    "gantt": "recommendations",
    "risk-matrix": "risks",
    "timeline": "timeline",
}


class Author:
    """Writes words that are of no language, each once, and keeps those that a page must show and an `alt` must tell."""

    def __init__(self, draw: Callable[[SearchStrategy[Any]], Any], letters: str) -> None:
        self.draw = draw
        self.letters = letters
        self.numbers = count(100)
        self.shown: list[str] = []
        self.told: list[str] = []

    def word(self, told: bool = False) -> str:
        """A word of five letters, the ends of which are the same in all and in no word's middle."""
        middle = "".join(self.letters[int(digit) + 1] for digit in oct(next(self.numbers))[2:])
        word = f"{self.letters[0]}{middle}{self.letters[0]}"
        self.shown.append(word)
        self.told += [word] if told else []
        return word

    def words(self, told: bool = False) -> str:
        """One word to three."""
        return " ".join(self.word(told) for _ in range(self.draw(st.integers(1, 3))))

    def maybe(self, *, told: bool = False) -> str:
        """Some words or none."""
        return self.words(told) if self.draw(st.booleans()) else ""

    def chart(self, kind: str) -> dict[str, Any]:
        """A chart of numbers, its columns in any order; with an `alt` of its own nothing else is told."""
        own = self.draw(st.integers(0, 3)) == 0
        series = {"pie": 1, "scatter": 2}.get(kind) or self.draw(st.integers(1, 3))
        titles = [self.words(told=not own) for _ in range(series + 1)]
        rows = self.rows(kind, series, told=not own)
        turned = kind != "scatter" and self.draw(st.booleans())
        block = {
            "kind": kind,
            "columns": titles[::-1] if turned else titles,
            "rows": [row[::-1] for row in rows] if turned else rows,
            "x": titles[0] if turned else "",
            "table": self.draw(st.sampled_from([False, False, True, ""])),
            "unit": "" if kind == "scatter" else self.maybe(told=not own),
            "caption": self.caption(titles),
            "alt": "Told otherwise" if own else "",
        }
        return {key: value for key, value in block.items() if value != ""}

    def rows(self, kind: str, series: int, told: bool) -> list[list[str]]:
        """Names and numbers, one of which may be none or less; names of columns stand side by side and are short."""
        many = {"pie": 6, "column": 18 if series == 1 else 4, "scatter": 30}.get(kind, 9)
        number = st.integers(1, 900).map(str)
        rows = []
        for _ in range(self.draw(st.integers(2, many))):
            name = self.word(told) if kind == "column" else self.words(told and kind != "line")
            rows.append([name, *(self.draw(number) for _ in range(series))])
        if kind not in ("pie", "scatter"):
            rows[-1][-1] = self.draw(st.sampled_from(["", "–", "-4", "0"]))
        return rows

    def caption(self, columns: list[str]) -> str:
        """Words of its own, and perhaps a column's name, which then need not be drawn."""
        return f"{self.words()} {self.draw(st.sampled_from(['', *columns]))}".strip()

    def entry(self, register: str) -> dict[str, Any]:
        """An entry that a chart can draw; all of its words are in what is drawn."""
        score = st.integers(1, 5)
        match register:
            case "stakeholders":
                rated = {"power": self.draw(score), "interest_level": self.draw(score)}
                return {
                    "name": self.words(told=True),
                    "stance": self.draw(st.sampled_from(["champion", "blocker"])),
                    **rated,
                }
            case "recommendations":
                levels = st.sampled_from(["low", "medium", "high"])
                rated = {"impact_level": self.draw(levels), "effort": self.draw(levels)}
                return {"do": self.prose(), "by": f"2027-0{self.draw(st.integers(1, 9))}-01", **rated}
            case "risks":
                return {"title": self.words(told=True), "likelihood": self.draw(score), "impact": self.draw(score)}
            case _:
                return {"date": str(self.draw(st.integers(1990, 2030))), "event": self.prose(), "detail": self.prose()}

    def prose(self) -> str:
        """A line, several paragraphs, a list, a quotation or a table."""
        one, two, three = self.words(told=True), self.word(told=True), self.word(told=True)
        table = f"| {two} |\n| --- |\n| {three} |"
        forms = [f"{one} **{two}** `{three}`", f"{one}\n\n{two}\n\n{three}", f"{one}:\n\n- {two}\n- {three}"]
        return self.draw(st.sampled_from([*forms, f"{one}\n\n> {two} {three}", f"{one}\n\n{table}"]))  # type: ignore[no-any-return]


@st.composite
def written(draw: Callable[[SearchStrategy[Any]], Any]) -> tuple[dict[str, Any], Author]:
    """A spec with a chart of every kind, and who wrote it."""
    language = draw(st.sampled_from(sorted(LETTERS)))
    author = Author(draw, LETTERS[language])
    registers = {
        register: [author.entry(register) for _ in range(draw(st.integers(1, 3)))]
        for register in dict.fromkeys(REGISTERS.values())
    }
    content = [{"chart": author.chart(kind)} for kind in NUMBERS]
    content += [{"chart": {"kind": kind, "caption": author.words()}} for kind in REGISTERS]
    figures = {"entries": [{"value": str(at), "label": author.words(), "change": author.words()} for at in range(2)]}
    content.append({"figures": {"caption": author.words(), **figures}})
    return {"title": "A", "lang": language, **registers, "sections": [{"title": "B", "content": content}]}, author


def composed(spec: dict[str, Any], folder: Path | None = None) -> Document:
    text = json.dumps(spec).encode()
    reading = read(text, "spec.json", FolderAssets(folder)) if folder else read(text, "spec.json")
    if any("too long to stand" in problem.message for problem in reading.problems):
        reject()  # it is refused with its line, and nothing is lost
    assert reading.briefing is not None, reading.problems
    assert [problem.message for problem in reading.problems] == []
    return compose(reading.briefing)


def lost(document: Document, name: str, words: list[str]) -> list[str]:
    """Words that a reader of a format does not find."""
    found = squeeze(read_text(name)(backend(name).render(document, THEME))).replace("-", "").replace("\f", "")
    return [word for word in words if squeeze(word) not in found]


@settings(max_examples=max(1, settings().max_examples // 3))
@given(written())
def test_every_word_of_a_chart_is_in_every_format(made: tuple[dict[str, Any], Author]) -> None:
    spec, author = made
    document = composed(spec)

    assert {name: lost(document, name, author.shown) for name in names()} == {name: [] for name in names()}


@pytest.mark.parametrize("kind", ["line", "column", "scatter"])
def test_thirty_names_of_any_length_are_drawn_where_no_table_has_them(kind: str) -> None:
    named = [f"{first}xq Long Name{last}q" for first in "BCDFG" for last in "bcdfgh"]
    rows = [[name, str(at), str(at % 7)] for at, name in enumerate(named)]
    chart = {"kind": kind, "columns": ["Place", "Boats", "Cars"], "rows": rows, "table": False, "alt": "Told otherwise"}
    document = composed({"title": "A", "sections": [{"title": "B", "content": [{"chart": chart}]}]})

    assert {name: lost(document, name, named) for name in names()} == {name: [] for name in names()}


@pytest.mark.parametrize("kind", NUMBERS)
def test_names_are_drawn_without_the_marks_of_emphasis(kind: str) -> None:
    columns = ["**Place**", "Boats *net*", "`Cars`"][: 2 if kind == "pie" else 3]
    rows = [["**Iran**", "3", "4"], ["H~2~O", "*5*", "6"], ["a\\*b_c_d", "7", "8"]]
    chart = {"kind": kind, "columns": columns, "rows": [row[: len(columns)] for row in rows]}
    stands = {"line": {"highlight": "Boats *net*", "y": ["Boats *net*", "Cars"]}, "pie": {}}
    chart |= stands.get(kind, {"highlight": "**Iran**"})
    document = composed({"title": "A", "sections": [{"title": "B", "content": [{"chart": chart}]}]})
    said = " ".join(document_text(document))

    assert all(name in said for name in ("Place", "Boats net", "Iran", "H2O", "a*b_c_d"))
    assert "**" not in said
    assert "`" not in said


@given(written())
def test_every_word_of_a_chart_is_told(made: tuple[dict[str, Any], Author]) -> None:
    spec, author = made
    told = " ".join(block.alt for block in composed(spec).body if isinstance(block, Figure))

    assert [word for word in author.told if word not in told] == []


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("kind", NUMBERS)
def test_the_heads_of_a_data_file_are_in_every_format(kind: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Gxqorl,Hxqorl,Jxqorl\nKxqorl,3,4\nLxqorl,5,6\n", encoding="utf-8")
    y = "Hxqorl" if kind == "pie" else ["Hxqorl", "Jxqorl"] if kind != "scatter" else "Jxqorl"
    chart = {"kind": kind, "from": "a.csv", "y": y, "alt": "Told otherwise", "table": False}
    document = composed({"title": "A", "sections": [{"title": "B", "content": [{"chart": chart}]}]}, tmp_path)

    heads = ["Gxqorl", "Hxqorl", *(["Jxqorl"] if kind != "pie" else []), "Kxqorl", "Lxqorl"]
    assert lost(document, name, heads) == []
