"""The kinds of paper: their parts are asked for, and what they bring along holds where the spec says nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest

import briefgen
from briefgen.briefing import BriefingParts
from briefgen.briefing.kinds import PaperName
from briefgen.briefing.papers import PAPERS, Paper
from briefgen.briefing.selection import CLASSES, column_names
from briefgen.build import Build
from briefgen.compose import compose
from briefgen.document import Contents, Table, plain
from briefgen.looks import shipped_names
from briefgen.spec import themes
from briefgen.words import language_codes, words_for

each_paper = pytest.mark.parametrize("name", PAPERS)


def spec(folder: Path, text: str) -> Path:
    path = folder / "a.yaml"
    path.write_text(f"title: A paper\n{text}", encoding="utf-8")
    return path


def told(folder: Path, text: str) -> list[str]:
    return [problem.message for problem in briefgen.check(spec(folder, text))]


def headers(folder: Path, text: str) -> list[str]:
    (table,) = [block for block in compose(briefgen.load(spec(folder, text))).body if isinstance(block, Table)]
    return [plain(column.title) for column in table.columns]


def whole(paper: Paper) -> str:
    """The parts of a paper, each as short as it can be."""
    keys = {
        "recommendations": "[{do: Act}]",
        "stakeholders": "[{name: Ada}]",
        "judgements": "[{text: It holds}]",
        "indicators": "[{what: Rain}]",
        "scenarios": "[{name: Calm}]",
        "risks": "[{title: Flood}]",
        "criteria": "[{name: Cost}]",
        "options": "[{name: Wait, scores: {Cost: 1}}]",
        "sources": "{a: {title: A book}}",
        "scale": "phia",
        "purpose": "decision",
        "date": "2026-03-02",
    }
    lines = [f"{part}: {keys.get(part, 'Words.')}" for part in paper.parts if not part.startswith("#")]
    blocks = [f"{{{name}: }}" for name in CLASSES if name in paper.parts]
    ids = [part.removeprefix("#") for part in paper.parts if part.startswith("#")] or ["text"]
    text = f"- {{title: T, id: {ids[0]}, content: ['See [@a]'{', ' * bool(blocks)}{', '.join(blocks)}]}}"
    others = [f"- {{title: T, id: {name}, content: [Text.]}}" for name in ids[1:]]
    return "\n".join([*lines, "sections:", text if "sources" in paper.parts else text.replace("[@a]", "it"), *others])


def test_the_papers_are_those_that_a_spec_may_name() -> None:
    assert tuple(PAPERS) == get_args(PaperName)


@each_paper
def test_what_a_paper_names_exists(name: PaperName) -> None:
    paper = PAPERS[name]
    assert {part for part in paper.parts if not part.startswith("#")} <= set(BriefingParts.__struct_fields__)
    assert not paper.theme or paper.theme in shipped_names()
    for register, columns in paper.columns.items():
        assert set(columns) <= set(column_names(register))


@pytest.mark.parametrize("language", language_codes())
def test_each_paper_has_a_name_in_each_language(language: str) -> None:
    assert list(words_for(language).kinds) == list(PAPERS)


@each_paper
def test_a_paper_with_its_parts_has_no_problem_and_without_them_a_warning_for_each(
    name: PaperName, tmp_path: Path
) -> None:
    text = f"template: {name}\n"
    assert told(tmp_path, text + whole(PAPERS[name])) == []
    problems = [problem for problem in briefgen.check(spec(tmp_path, text)) if "is missing" in problem.message]
    assert [problem.message.split("'")[1] for problem in problems] == [
        part.removeprefix("#") for part in PAPERS[name].parts
    ]
    assert {problem.severity for problem in problems} == {"warning"}


def test_a_missing_part_says_how_it_is_written(tmp_path: Path) -> None:
    problems = briefgen.check(spec(tmp_path, "template: talking-points\nbottom_line: Go.\n"))
    assert str(problems[0]).endswith(
        "a.yaml:2:1: template: warning: the section 'objective' is missing: what the audience should take away; "
        "add a section with 'id: objective' under 'sections:'"
    )


def test_a_title_that_makes_the_id_is_enough(tmp_path: Path) -> None:
    sections = "sections: [{title: Objective, content: [A.]}, {title: Was, id: points, content: [B.]}]\n"
    assert [message.split("'")[1] for message in told(tmp_path, f"template: talking-points\n{sections}")] == [
        "bottom_line",
        "questions",
    ]


def test_nothing_is_asked_of_a_spec_that_names_no_template(tmp_path: Path) -> None:
    assert told(tmp_path, "key_points: A point.\n") == []


def test_a_near_name_is_offered_and_case_and_spaces_forgiven(tmp_path: Path) -> None:
    (problem,) = briefgen.check(spec(tmp_path, "template: bord-paper\nbottom_line: Go.\n"))
    assert "did you mean 'board-paper'?" in str(problem)
    assert briefgen.load(spec(tmp_path, "template: Board paper\n")).template == "board-paper"


@pytest.mark.parametrize(
    ("text", "cover", "contents"),
    [
        ("template: research-report", True, True),
        ("template: research-report\ncover: no\ntoc: no", False, False),
        ("template: action-memo", False, False),
        ("template: action-memo\ncover: yes\ntoc: yes", True, True),
    ],
)
def test_cover_and_contents_are_the_papers_unless_the_spec_says(
    text: str, cover: bool, contents: bool, tmp_path: Path
) -> None:
    document = compose(briefgen.load(spec(tmp_path, f"{text}\nsections: [{{title: A, content: [B.]}}]\n")))
    assert document.cover == cover
    assert any(isinstance(block, Contents) for block in document.body) == contents


RISK = "risks: [{title: Flood, likelihood: 2, impact: 3, owner: Ada, trend: up, controls: A wall}]\n"
SHOWN = "sections: [{title: A, content: [{risks: }]}]\n"


def test_a_table_leads_with_the_papers_columns_and_shows_the_rest_beneath(tmp_path: Path) -> None:
    text = f"template: risk-note\n{RISK}{SHOWN}"
    assert headers(tmp_path, text) == ["Risk", "Score", "Trend", "Details"]
    assert not [message for message in told(tmp_path, text) if "no table shows" in message]


def test_the_columns_of_a_block_go_before_the_papers(tmp_path: Path) -> None:
    shown = SHOWN.replace("risks: ", "risks: {columns: [title, owner]}")
    assert headers(tmp_path, f"template: risk-note\n{RISK}{shown}") == ["Risk", "Owner"]


@pytest.mark.parametrize(
    ("text", "theme"),
    [("", "institute"), ("template: board-paper\n", "consultancy"), ("template: board-paper\ntheme: plain\n", "plain")],
)
def test_the_look_is_the_papers_unless_the_spec_says(text: str, theme: str, tmp_path: Path) -> None:
    assert Build(briefgen.load(spec(tmp_path, text))).theme.name == theme


def test_without_its_fonts_a_paper_is_set_in_the_default_look_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_installed(fonts: Any) -> tuple[Any, ...]:
        return (fonts.body,)

    monkeypatch.setattr("briefgen.spec.families.missing_families", none_installed)
    monkeypatch.setattr(themes, "missing_families", none_installed)
    path = spec(tmp_path, "template: board-paper\n")
    assert Build(briefgen.load(path)).theme.name == "institute"
    (said,) = [problem for problem in briefgen.check(path) if "its look" in problem.message]
    assert (said.severity, said.hint) == ("warning", "pip install 'briefgen[themes]'")


@each_paper
def test_the_documentation_has_each_paper(name: PaperName) -> None:
    paper = PAPERS[name]
    parts = ", ".join(f"`{part}`" for part in paper.parts)
    look = f"{paper.theme or 'institute'}{', with a cover and contents' if paper.cover else ''}"
    text = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
    assert f"| `{name}` | {parts} | {look} |" in text
