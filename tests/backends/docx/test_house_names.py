"""A house's styles that are not called as Word's own: names in other languages, ids, levels of the outline."""

from __future__ import annotations

import re

import pytest

import briefgen
from backends.docx.lint import problems
from backends.docx.opened import Opened, path, value
from backends.docx.test_house_hard import PLAIN, STYLES, changed
from briefgen.backends.docx import DocxBackend
from briefgen.backends.docx.house.roles import NAMES, kind_of_role, known_roles, localised
from briefgen.backends.docx.styles import all_styles
from briefgen.backends.docx.variant import Variant
from briefgen.theme import default_theme
from documents import kitchen_sink

LANGUAGES = [
    "en", "fr", "de", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl", "cs", "hu", "ro", "ru", "uk", "el", "tr",
    "ar", "he", "zh", "ja", "ko",
]  # fmt: skip
ALIKE = ("Table Grid", "Body Text", "heading", "toc")
"""Roles that only some houses or none of our texts ask for; of the others each is a style of ours."""
FIRST = {
    "fr": "Titre 1", "de": "Überschrift 1", "es": "Título 1", "it": "Titolo 1", "nl": "Kop 1", "pt": "Título 1",
    "sv": "Rubrik 1", "da": "Overskrift 1", "fi": "Otsikko 1", "pl": "Nagłówek 1", "cs": "Nadpis 1",
    "ru": "Заголовок 1", "el": "Επικεφαλίδα 1", "tr": "Başlık 1", "ar": "عنوان 1", "he": "כותרת 1\u200f",
    "zh": "标题 1", "ja": "見出し 1",
    "other digits": "عنوان ١", "another case": "TITRE 1", "no space": "見出し1", "another space": "Titre\u00a01",
}  # fmt: skip


def with_styles(*elements: str) -> bytes:
    """A template without headings of Word's names, and with these styles."""

    def change(parts: dict[str, bytes]) -> None:
        kept = re.sub('<w:style [^>]*w:styleId="Heading.".*?</w:style>', "", parts[STYLES].decode())
        parts[STYLES] = kept.replace("</w:styles>", "".join(elements) + "</w:styles>").encode()

    return changed(PLAIN, change)


def style(name: str, key: str = "Own", inside: str = "", kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{inside}</w:style>'


def outline(level: int) -> str:
    return f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'


def met(data: bytes, role: str = "heading 1") -> tuple[str, str] | None:
    report = briefgen.template_report(data)
    return (report.styles[role], report.by[role]) if role in report.styles else None


@pytest.mark.parametrize("name", FIRST.values(), ids=FIRST)
def test_a_heading_is_known_by_its_name_in_any_language(name: str) -> None:
    assert met(with_styles(style(name))) == (name, "localised name")


def test_an_alias_may_be_in_any_language_too() -> None:
    assert met(with_styles(style("Chapter", inside='<w:aliases w:val="Ours,Titre 1"/>'))) == (
        "Chapter",
        "localised name",
    )


def test_word_s_own_name_is_trusted_most_then_an_alias_a_localised_name_an_id_and_a_level() -> None:
    level, by_id = style("A", "A", outline(0)), style("B", "Heading1")
    there, alias = style("Titre 1", "C"), style("D", "D", '<w:aliases w:val="heading 1"/>')
    own = style("heading 1", "E")

    for styles, expected in (
        ((level,), ("A", "outline level")),
        ((level, by_id), ("B", "style id")),
        ((level, by_id, there), ("Titre 1", "localised name")),
        ((level, by_id, there, alias), ("D", "alias")),
        ((level, by_id, there, alias, own), ("heading 1", "name")),
    ):
        assert met(with_styles(*styles)) == expected


@pytest.mark.parametrize("name", ["Title", "Subtitle", "toc 1", "heading 3"])
def test_a_style_with_a_name_of_word_s_own_is_no_other(name: str) -> None:
    assert met(with_styles(style(name, "Heading1", outline(0)))) is None


def test_a_level_of_the_outline_counts_only_where_no_heading_is_known_otherwise() -> None:
    assert met(with_styles(style("Titre 1"), style("Annexe", "An", outline(1))), "heading 2") is None


def test_a_style_of_another_kind_is_left_aside() -> None:
    assert met(with_styles(style("Titre 1", kind="character"))) is None


def test_the_report_says_by_what_a_style_was_met() -> None:
    told = " ".join(str(briefgen.template_report(with_styles(style("Titre 1"), style("Puce", "ListBullet")))).split())

    assert "heading 1 = Titre 1 (localised name)" in told
    assert "List Bullet = Puce (style id)" in told
    assert "Normal, " in told


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<w:pPr/>",
        "<w:qFormat/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr>",
        "<w:rPr><w:b/></w:rPr>",
        outline(0),
    ],
)
def test_a_heading_that_is_called_otherwise_has_its_level_in_the_outline(inside: str) -> None:
    data = (
        DocxBackend()
        .in_house(with_styles(style("Titre 1", inside=inside)), "a")
        .render(kitchen_sink(), default_theme())
    )
    package = Opened(data)

    assert problems(data) == []
    assert value(package.style("Titre 1"), "pPr/outlineLvl") == "0"
    assert len(package.style("Titre 1").findall(path("pPr/outlineLvl"))) == 1
    assert package.paragraphs("Own")


def test_each_language_names_what_every_paper_has() -> None:
    text = NAMES.read_text(encoding="utf-8")
    blocks = dict(zip(LANGUAGES, re.split(r"(?m)^[a-z]{2}\n", text)[1:], strict=True))

    assert re.findall(r"(?m)^([a-z]{2})$", text) == LANGUAGES
    for language in LANGUAGES[1:]:
        roles = re.findall(r"(?m)^  (.*?): ", blocks[language])
        assert {"Title", "Subtitle", "heading #", "caption", "List Bullet", "List Number", "Quote", "toc #"} <= {*roles}
        assert {"footnote text", "footnote reference", "header", "footer", "Hyperlink", "Body Text"} <= {
            *roles,
            "Hyperlink",
        }


def test_the_table_names_styles_of_ours_and_of_their_kind() -> None:
    ours = {one.name: one.kind for one in all_styles(default_theme(), Variant(language="en"))}
    roles = {role for role in localised().values() if not role.startswith(ALIKE)}

    assert {role: kind_of_role(role) for role in roles} == {role: ours[role] for role in roles}
    assert known_roles()["table grid"] == "table"
