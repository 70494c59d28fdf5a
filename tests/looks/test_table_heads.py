"""A table's head in colours of its own, light on dark too: every format wears them, and links in it can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backends.docx.opened import Opened, value
from backends.pdf import judge
from briefgen.backends import backend
from briefgen.backends.html import MailBody
from briefgen.document import Caption, Column, Link, Note, Table
from briefgen.looks import faults
from briefgen.spec.themes import load_theme, theme_and_problems
from briefgen.theme import Theme, default_theme
from briefgen.theme.contrast import contrast, luminance
from documents import minimal, row

THEME = default_theme()
WHITE, DARK, RED = "#FFFFFF", "#0B5394", "#C00000"
HOUSE = replace(
    THEME,
    table_head="filled",
    palette=replace(THEME.palette, table_head=WHITE, table_head_ground=DARK, table_rule=RED),
)
LINKED = Table(
    (Column((Link("https://example.org/", ("Who",)), Note(("of them",), 1))), Column(("Whom",))),
    (row("a", "b"),),
    Caption("Table", "1"),
)
DOCUMENT = replace(minimal(), body=(LINKED,))
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def of(name: str, theme: Theme) -> bytes:
    return backend(name).render(DOCUMENT, theme)


def amounts(data: bytes) -> dict[str, int]:
    """How many points of the first page have each colour."""
    with judge.opened(data) as document:
        picture = document[0].render(scale=2).to_pil().convert("RGB")
    found = picture.getcolors(picture.width * picture.height) or []
    return {"#{:02X}{:02X}{:02X}".format(*colour): count for count, colour in found}


def test_the_pdf_fills_the_head_and_sets_no_link_in_the_colour_of_others() -> None:
    head, usual = amounts(of("pdf", HOUSE)), amounts(of("pdf", THEME))

    assert head[DARK] > 5000
    assert head[RED] > 500
    assert DARK not in usual
    assert THEME.palette.link in usual
    assert THEME.palette.link not in head


def test_the_word_file_has_the_colours_in_its_styles_and_no_look_of_links_in_the_head() -> None:
    package = Opened(of("docx", HOUSE))
    sheet = package.files["word/styles.xml"].decode()

    assert value(package.style("Table Header"), "rPr/color") == "FFFFFF"
    assert re.search(r'w:type="firstRow">.*?w:fill="0B5394"', sheet)
    assert re.search(r'<w:tblBorders><w:top [^>]*w:color="C00000"', sheet)
    text = package.files["word/document.xml"].decode()
    assert "Hyperlink" not in text
    assert 'w:val="superscript"' in text
    assert "Hyperlink" in Opened(of("docx", THEME)).files["word/document.xml"].decode()


def test_a_page_and_a_mail_have_them_too() -> None:
    page, mail = of("html", HOUSE).decode(), MailBody().render(DOCUMENT, HOUSE).decode()

    assert f"--table-head:{WHITE}" in page
    assert "thead{background:var(--table-head-ground)}" in page
    assert "thead a{color:inherit}" in page
    assert "thead a{" not in of("html", THEME).decode()
    head = re.search("<thead.*?</thead>", mail, re.DOTALL)
    assert head
    assert f"color:{WHITE};font-weight:bold;background:{DARK}" in head[0]
    assert f"color:{THEME.palette.link}" not in head[0]
    assert f"border-top:2px solid {RED};border-bottom:2px solid {RED}" in mail


@given(words=COLOURS, ground=COLOURS)
def test_any_head_that_cannot_be_read_is_mended_in_one_step(words: str, ground: str) -> None:
    theme = replace(HOUSE, palette=replace(HOUSE.palette, table_head=words, table_head_ground=ground))
    found = list(faults(theme))

    assert bool(found) == (contrast(words, ground) < 4.5)
    if found:
        (fault,) = found
        assert not fault.dark
        assert list(faults(replace(theme, palette=replace(theme.palette, **dict([fault.mended]))))) == []
        if luminance(words) > max(luminance(ground), 0.2):
            assert fault.mended[0] == "table_head_ground"


SAID = {
    "colours: {table_head: FFFFFF, table_head_ground: 6FA8DC}\ntables: {head: filled}": (
        "1:31: colours.table_head_ground: 'table_head' (#FFFFFF) on 'table_head_ground' (#6FA8DC) has a contrast of "
        "2.53:1, and needs 4.5:1; the nearest colour that passes: table_head_ground: 51"
    ),
    "colours: {table_head: 888888}": "1:11: colours.table_head: 'table_head' (#888888) on white paper has",
    "colours: {table_head: FFFFFF}\ntables: {head: filled}": "2:10: tables.head: 'table_head' (#FFFFFF) on 'table",
    "colours: {band: 0B5394, table_head: FFFFFF}\ntables: {head: filled}": "",
    "colours: {table_head: FFFFFF, table_head_ground: 0B5394}\ntables: {head: filled}": "",
}


@pytest.mark.parametrize("text", SAID)
def test_a_head_that_cannot_be_read_is_a_problem_at_its_colour(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("house.yaml").write_text(f"{text}\n", encoding="utf-8")
    said = [str(problem) for problem in theme_and_problems("house.yaml")[1]]

    assert [SAID[text] in each for each in said] == [True] * bool(SAID[text])


def test_what_is_not_given_is_as_accent_band_and_rule_of_the_theme_itself(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("colours: {accent: 7A1F3D, rule: 111111, band: EDDDE2}\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("extends: a.yaml\ncolours: {table_head: '000000'}\n", encoding="utf-8")
    first, second = load_theme(tmp_path / "a.yaml").palette, load_theme(tmp_path / "b.yaml").palette

    assert (first.table_head, first.table_head_ground, first.table_rule) == ("#7A1F3D", "#EDDDE2", "#111111")
    assert (second.table_head, second.accent, second.table_rule) == ("#000000", "#7A1F3D", "#111111")
