"""A theme's file says what differs from its base; its mistakes are answered as a spec's are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from jsonschema import Draft202012Validator
from yaml import BaseLoader
from yaml import load as plain_yaml

import briefgen
from briefgen.build import Build
from briefgen.document import document_text
from briefgen.looks.keys import PARTS, ThemeKeys
from briefgen.looks.shipped import FOLDER, shipped_names
from briefgen.spec import FolderAssets, read, theme_schema
from briefgen.spec.shapes import record_fields
from briefgen.spec.themes import about, load_theme, shipped, theme_and_problems
from briefgen.theme import MM, default_theme, face_path

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f0005fe02fea7"
    "3581e40000000049454e44ae426082"
)

NESTED = "title: T\nsections: [{title: One, content: [x], sections: [{title: Two, content: [y]}]}]\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def messages(text: str, name: str = "house.yaml") -> list[str]:
    Path(name).write_text(text, encoding="utf-8")
    return [str(problem) for problem in theme_and_problems(name)[1]]


def test_a_theme_that_says_nothing_is_the_default_by_another_name(here: Path) -> None:
    assert messages("about: nothing\n") == []
    theme = load_theme("house.yaml")

    assert theme.name == "house"
    assert theme.palette == default_theme().palette
    assert theme.scale == default_theme().scale
    assert theme.page == default_theme().page


def test_every_key_arrives(here: Path) -> None:
    Path("logo.png").write_bytes(PNG)
    Path("House.docx").write_bytes(b"a Word file")
    said = messages(
        """
name: Ours
extends: institute
page: {size: letter, margins: {top: 30, bottom: 3 cm, left: 1.2in, right: 90pt}, header: 12, footer: 11}
fonts: {body: public  sans, headings: Source Serif 4, code: IBM Plex Mono}
colors: {accent: 003366, tint: "#eef", band: dde}
sizes: {body: 11, table: 10, table_leading: 14, headings: [20, 14]}
title_block: {layout: centered, bold: no, colour: ink}
headings: {numbered: yes, rule: below, color: ink}
tables: {head: filled, rows: lines}
boxes: {shape: frame, side: 12, warning: {edge: ink, ground: warning_tint, weight: 1, air: 8, lead: yes}}
furniture: {page_number: centre, rule: on}
logo: logo.png
template_docx: House.docx
"""
    )
    theme = load_theme("house.yaml")

    assert said == []
    assert (theme.name, theme.fits_language) == ("Ours", False)
    assert (theme.page.width, theme.page.right) == (612.0, 90.0)
    assert [theme.page.top, theme.page.bottom, theme.page.left] == pytest.approx([30 * MM, 30 * MM, 86.4])
    assert (theme.fonts.body.name, theme.fonts.sans.name) == ("Public Sans", "Source Serif 4")
    assert (theme.palette.accent, theme.palette.tint, theme.palette.band) == ("#003366", "#EEEEFF", "#DDDDEE")
    assert (theme.scale.body, theme.scale.leading, theme.scale.table_leading) == (11.0, 15.5, 14.0)
    assert theme.scale.headings == (20.0, 14.0, 10.5, 10.5)
    assert theme.scale.heading_leadings == (24.5, 17.5, 13.0, 13.0)
    assert (theme.opening.layout, theme.opening.bold, theme.opening.colour) == ("centred", False, "ink")
    assert (theme.headings.numbered, theme.headings.rule, theme.headings.colour) == (True, "below", "ink")
    assert (theme.table_head, theme.zebra) == ("filled", False)
    assert (theme.boxes.shape, theme.boxes.warning.edge, theme.boxes.warning.lead) == ("frame", "ink", True)
    assert (theme.running.page_label, theme.running.rule) == ("centre", True)
    assert theme.logo is not None
    assert theme.template_docx is not None
    assert theme.template_docx.data == b"a Word file"


MISTAKES = {
    "nme: x": "1:1: nme: unknown key 'nme'; did you mean 'name'?",
    "extends: ministri": "1:1: extends: no theme is called 'ministri'; did you mean 'ministry'?",
    "extends: other.yaml": "1:1: extends: there is no file 'other.yaml' beside the spec",
    "extends: house.yaml": "1:1: extends: 'house.yaml' is extended over 8 files, or extends itself;",
    "page: {size: a5}": "1:14: page.size: expected one of a4, letter, found 'a5'",
    "page: {margins: {left: 20%}}": "1:24: page.margins.left: expected millimetres from 0 to 100, as 25, found '20%'",
    "page: {margins: {left: 90, right: 90}}": "1:8: page.margins: the text would be 30 mm wide; it needs 80 mm",
    "page: {header: 40}": "1:8: page.header: the header and a marking take",
    "fonts: {body: Souce Serif}": "1:15: fonts.body: no font family is known as 'Souce Serif'; did you mean 'Sou",
    "fonts: {body: [a, b]}": "1:15: fonts.body: expected the name of a font family, found a list",
    "fonts: {body: {name: X}}": "1:15: fonts.body: 'regular' is missing",
    "fonts: {body: {name: X, regular: x.ttf}}": "1:34: fonts.body.regular: there is no file 'x.ttf' beside the spec",
    "fonts: {body: {name: X, regular: house.yaml}}": "fonts.body.regular: 'house.yaml' is no font file (.ttf or .otf)",
    "fonts: {body: {name: X, regular: yaml/x.ttf}}": "fonts.body.regular: there is no file 'yaml/x.ttf'",
    "colours: {accent: blue}": "1:19: colours.accent: expected a colour of six hexadecimal digits as 1F3F6B",
    "colours:\n  accent: #123456": "2:3: colours.accent: 'accent' has no colour: to YAML what follows a # is a comment",
    "colours: {muted: 999999}": "1:11: colours.muted: 'muted' (#999999) on ",
    "colours: {tint: 102030}": "1:11: colours.tint: 'tint' (#102030) is too dark for text; themes are dark on light",
    "title_block: {colour: hairline}": "1:15: title_block.colour: 'hairline' (#C9CFD6) on white paper has",
    "sizes: {body: 300}": "1:15: sizes.body: expected points from 0.5 to 96, as 10.5, found '300'",
    "sizes: {headings: [9, 9, 9, 9, 9]}": "1:9: sizes.headings: 5 sizes, and headings have 4 levels",
    "boxes: {shape: round}": "1:16: boxes.shape: expected one of bar, frame, band, found 'round'",
    "boxes: {plain: {edge: blue}}": "1:23: boxes.plain.edge: expected one of ink, muted,",
    "headings: {numbered: maybe}": "1:22: headings.numbered: expected true or false, found 'maybe'",
    "logo: nix.png": "1:7: logo: there is no file 'nix.png' beside the spec",
    "template_docx: nix.docx": "1:16: template_docx: there is no file 'nix.docx' beside the spec",
    "- a\n- b": "1:1: a theme is a map of keys such as 'colours: …', found a list",
    "name: a: b": "house.yaml:1:",
    "name: {a: b}": "1:7: name: expected text, found a map",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_has_its_place_and_the_reason(here: Path, text: str) -> None:
    assert any(MISTAKES[text] in message for message in messages(f"{text}\n"))


def test_every_mistake_is_told_at_once_and_by_line(here: Path) -> None:
    said = messages("nme: x\nextends: ministri\nsizes: {body: 300}\ncolours: {accent: blue}\npage: {size: a5}\n")

    assert [message.split(":")[1] for message in said] == ["1", "2", "3", "4", "5"]


def test_a_theme_extends_another_file_and_its_files_lie_beside_it(here: Path) -> None:
    Path("brand").mkdir()
    Path("brand/base.yaml").write_text("extends: ministry\nlogo: logo.png\ncolours: {accent: 003366}\n")
    Path("brand/logo.png").write_bytes(PNG)

    assert messages("extends: brand/base.yaml\nsizes: {body: 12}\n") == []
    theme = load_theme("house.yaml")
    assert (theme.palette.accent, theme.scale.body, theme.opening.layout) == ("#003366", 12.0, "centred")
    assert theme.logo is not None


def test_a_font_of_the_authors_own_is_set_in_both_files(here: Path) -> None:
    copy(face_path("fontpkg_atkinson_hyperlegible/files/AtkinsonHyperlegible-Regular.ttf"), "Ours.ttf")
    assert messages("fonts: {body: {name: Ours, regular: Ours.ttf, word: Verdana}}\n") == []
    briefing = briefgen.load("title: T\nbottom_line: Some text.\n")

    assert briefgen.render(briefing, "pdf", theme="house.yaml") != briefgen.render(briefing, "pdf")
    with zipfile.ZipFile(io.BytesIO(briefgen.render(briefing, "docx", theme="house.yaml"))) as package:
        assert '<w:font w:name="Ours"><w:altName w:val="Verdana"/>' in package.read("word/fontTable.xml").decode()
        assert any(name.startswith("word/fonts/Ours-regular") for name in package.namelist())
    assert load_theme("house.yaml").fonts.body.bold == load_theme("house.yaml").fonts.body.regular


@pytest.mark.parametrize("name", shipped_names())
def test_letters_that_a_theme_lacks_are_lent_by_the_default(name: str) -> None:
    fonts, usual = shipped(name).fonts, default_theme().fonts
    lending = (fonts.body, fonts.sans, fonts.mono, *fonts.fallbacks, *fonts.extra)

    assert {family.name for family in usual.chain(usual.body)} <= {family.name for family in lending}


# in a spec


def told(text: str, folder: Path) -> list[str]:
    return [str(problem) for problem in read(text.encode(), "a.yaml", FolderAssets(folder)).problems]


def test_a_spec_names_a_theme_or_a_file(here: Path) -> None:
    Path("house.yaml").write_text("extends: plain\n")
    by_name = briefgen.load("title: T\ntheme: ministry\nbottom_line: x\n")
    by_file = briefgen.load("title: T\ntheme: house.yaml\nbottom_line: x\n", here)

    assert by_name.theme == shipped("ministry")
    assert by_file.theme is not None
    assert by_file.theme.name == "house"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ministri", "a.yaml:2:8: theme: no theme is called 'ministri'; did you mean 'ministry'? Known: institute,"),
        ("nix.yaml", "a.yaml:2:8: theme: there is no file 'nix.yaml' beside the spec"),
        ("../nix.yaml", "a.yaml:2:8: theme: '../nix.yaml' leads out of the spec's folder"),
        ("house.yaml", "house.yaml:1:1: nme: unknown key 'nme'; did you mean 'name'?"),
    ],
)
def test_a_spec_is_told_of_a_theme_that_is_not_there_or_not_right(here: Path, name: str, message: str) -> None:
    Path("house.yaml").write_text("nme: x\n")

    (said,) = told(f"title: T\ntheme: {name}\nbottom_line: x\n", here)
    assert said.startswith(message)


def test_a_theme_whose_fonts_are_missing_is_one_line_with_the_command(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.spec.families.is_installed", lambda reference: "source_serif" not in reference)

    (said,) = told("title: T\ntheme: ministry\nbottom_line: x\n", here)
    assert said == (
        "a.yaml:2:8: theme: the theme 'ministry' is set in Source Serif 4, which is not installed; "
        "pip install 'briefgen[themes]'"
    )
    assert messages("fonts: {body: Source Serif 4}\n") == [
        "house.yaml:1:1: fonts: the font Source Serif 4 is not installed; pip install 'briefgen[themes]'"
    ]


def test_a_theme_in_code_is_a_name_or_a_theme() -> None:
    for given in ("plain", shipped("plain")):
        assert briefgen.Briefing.of({"title": "T", "theme": given, "bottom_line": "x"}).theme == shipped("plain")
    with pytest.raises(briefgen.SpecError, match="no theme is called 'plian'"):
        briefgen.Briefing.of({"title": "T", "theme": "plian", "bottom_line": "x"})


def test_paper_follows_the_language_unless_the_theme_names_it(here: Path) -> None:
    Path("house.yaml").write_text("page: {size: a4}\n")

    assert shipped("ministry").in_language("en-US").page.width == 612
    assert shipped("ministry").in_language("en-GB").page.width == pytest.approx(595.28)
    assert load_theme("house.yaml").in_language("en-US").page.width == pytest.approx(595.28)


def test_a_theme_that_is_asked_for_goes_before_the_specs() -> None:
    own, none = (briefgen.load(f"title: T\n{theme}bottom_line: x\n") for theme in ("theme: plain\n", ""))

    assert briefgen.render(own, "pdf", theme="ministry") == briefgen.render(none, "pdf", theme="ministry")
    assert briefgen.render(own, "pdf") == briefgen.render(none, "pdf", theme="plain")


def test_the_default_look_reads_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.spec.themes.shipped_text", lambda name: pytest.fail("read"))

    assert briefgen.load("title: T\ntheme: institute\nbottom_line: x\n").theme is default_theme()
    assert briefgen.load("title: T\nbottom_line: x\n").theme is None


def test_a_theme_numbers_headings_and_has_a_logo_for_papers_without(here: Path) -> None:
    Path("logo.png").write_bytes(PNG)
    Path("house.yaml").write_text("headings: {numbered: yes}\nlogo: logo.png\n")
    briefing = briefgen.load(
        "title: T\nsections: [{title: One, content: [x], sections: [{title: Two, content: [y]}]}]\n"
    )
    document = Build(briefing, theme=load_theme("house.yaml"))._document

    assert {"1", "1.1"} <= {word for text in document_text(document) for word in text.split()}
    assert document.title_block.logo is not None
    assert Build(briefing)._document.title_block.logo is None


def test_numbers_of_a_theme_are_a_list_in_word(here: Path) -> None:
    briefing = briefgen.load(
        "title: T\nsections: [{title: One, content: [x], sections: [{title: Two, content: [y]}]}]\n"
    )
    with zipfile.ZipFile(io.BytesIO(briefgen.render(briefing, "docx", theme="ministry"))) as package:
        styles, numbering = (package.read(f"word/{name}.xml").decode() for name in ("styles", "numbering"))
    heading = styles[styles.index('w:styleId="Heading2"') :]

    assert '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>' in heading[: heading.index("</w:style>")]
    assert '<w:pStyle w:val="Heading2"/>' in numbering


def test_a_themes_word_file_is_written_into_unless_another_is_given(here: Path) -> None:
    templates = Path(__file__).parent.parent / "cases" / "templates"
    copy(templates / "plain.docx", "House.docx")
    Path("house.yaml").write_text("template_docx: House.docx\n")
    briefing = briefgen.load("title: T\nbottom_line: x\n")
    given = briefgen.render(briefing, "docx", template_docx="House.docx")

    assert briefgen.render(briefing, "docx", theme="house.yaml") == given
    assert briefgen.render(briefing, "pdf", theme="house.yaml").startswith(b"%PDF")
    other = briefgen.render(briefing, "docx", theme="house.yaml", template_docx=templates / "cover.docx")
    assert other == briefgen.render(briefing, "docx", template_docx=templates / "cover.docx", theme="house.yaml")
    assert other != given


# the schema


@pytest.mark.parametrize("name", shipped_names()[1:])
def test_shipped_themes_are_valid_and_say_what_they_are(name: str) -> None:
    shown = plain_yaml((FOLDER / f"{name}.yaml").read_text(), Loader=BaseLoader)

    assert list(Draft202012Validator(theme_schema()).iter_errors(shown)) == []
    assert 20 < len(about(name)) < 120
    assert theme_and_problems(FOLDER / f"{name}.yaml")[1] == ()


def test_every_key_of_a_theme_is_described() -> None:
    fields = [field for record in (ThemeKeys, *PARTS) for field in record_fields(record)]

    assert len(fields) > 60
    assert all(field.about.text for field in fields)
    assert all(value.get("description") for value in _properties(theme_schema()))


def _properties(node: object) -> Iterator[dict[str, object]]:
    if isinstance(node, dict):
        yield from node.get("properties", {}).values()
        for value in node.values():
            yield from _properties(value)


def test_the_schema_refuses_what_no_theme_has() -> None:
    schema = Draft202012Validator(theme_schema())

    assert schema.is_valid({"extends": "plain", "headings": {"numbered": True}})
    assert not schema.is_valid({"nme": "x"})
    assert not schema.is_valid({"boxes": {"shape": "round"}})
    assert not schema.is_valid({"page": {"size": "a5"}})
