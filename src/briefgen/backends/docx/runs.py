"""Inlines → runs, links and note marks, split where the writing direction turns."""

from __future__ import annotations

import re
from typing import NamedTuple, assert_never

from briefgen.backends.docx.controls import control
from briefgen.backends.docx.fields import field
from briefgen.backends.docx.fonts.borrowed import borrowed, house, word_language
from briefgen.backends.docx.job import Job
from briefgen.backends.docx.xml import attribute, text_run
from briefgen.backends.shared.direction import HEBREW, LETTER, RIGHT, any_right
from briefgen.document import (
    Code,
    Emphasis,
    Field,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Reference,
    Strong,
    Subscript,
    Superscript,
    plain,
)
from briefgen.theme import Family, uncovered

LEFT = "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u02af\u0370-\u052f\u1e00-\u1fff"
RIGHT_STRETCH = f"([{RIGHT}]+(?:[^{RIGHT}{LEFT}]*[{RIGHT}]+)*)"
LEFT_STRETCH = f"([{LEFT}](?:[^{RIGHT}]*[{LEFT}0-9])?)"


class Marks(NamedTuple):
    """What a run has about it; `right` is its paragraph's direction, `slanted` and `light` say what its style is.

    With `plain` links and calls of notes have no look of their own.
    """

    bold: bool = False
    italic: bool = False
    style: str = ""
    raised: str = ""
    right: bool = False
    slanted: bool = False
    light: bool = False
    linked: bool = False
    plain: bool = False


PLAIN = Marks()


def runs(job: Job, content: Inlines, marks: Marks = PLAIN) -> str:
    """The inlines as runs."""
    if len(content) == 1 and type(content[0]) is str:
        return run(job, content[0], marks)
    return "".join([_inline(job, inline, marks) for inline in content])


def run(job: Job, text: str, marks: Marks = PLAIN) -> str:
    """A text as one run, or as several where right-to-left and left-to-right words meet."""
    if not text:
        return ""
    if text.isascii() and not marks.right:
        bare = marks is PLAIN and not job.foreign
        return f"<w:r>{text_run(text)}</w:r>" if bare else _run(job, text, marks, False)
    if not marks.right and not any_right(text):
        return _turned(job, text, marks, False)
    pieces = re.split(LEFT_STRETCH if marks.right else RIGHT_STRETCH, text)
    turned = [bool(index % 2) != marks.right for index in range(len(pieces))]
    return "".join([_turned(job, piece, marks, turn) for piece, turn in zip(pieces, turned, strict=True) if piece])


def _turned(job: Job, text: str, marks: Marks, right: bool) -> str:
    """A run, or several where the theme's families lack letters that an extra one has."""
    fonts, language = job.template.theme.fonts, job.template.variant.language
    if uncovered(text, job.template.own_fonts):
        stretches = borrowed(text, fonts, language, right)
    else:
        stretches = [(text, house(fonts, language) if right and not LETTER.search(text) else None)]
    return "".join([_stretch(job, piece, marks, right, family) for piece, family in stretches])


def _stretch(job: Job, text: str, marks: Marks, right: bool, family: Family | None) -> str:
    """A run, or several where letters are lent by another family; a run has one style, so a styled one stays whole."""
    if family is not None:
        job.borrowed.setdefault(family, set()).update(text)
    if family is not None or right or marks.style or job.lent is None:
        return _run(job, text, marks, right, family)
    lent = marks._replace(style="Lent Letters")
    pieces = enumerate(job.lent.split(text))
    return "".join([_run(job, piece, lent if place % 2 else marks, False) for place, piece in pieces if piece])


def _run(job: Job, text: str, marks: Marks, right: bool, family: Family | None = None) -> str:
    hebrew = right and bool(HEBREW.search(text))
    key = (marks, right, hebrew, family)
    properties = job.run_properties.get(key)
    if properties is None:
        properties = job.run_properties[key] = _properties(job, marks, right, hebrew, family)
    return f"<w:r>{properties}{text_run(text)}</w:r>"


def _properties(job: Job, marks: Marks, right: bool, hebrew: bool, family: Family | None) -> str:
    """In the order of CT_RPr (ECMA-376 Part 1, 17.3.2.28); complex scripts take only the properties ending in Cs."""
    inside = "".join(
        (
            f'<w:rStyle w:val="{job.styles[marks.style]}"/>' if marks.style else "",
            _fonts(family) if family and not job.house else "",
            _weight(marks),
            _slant(marks),
            f'<w:vertAlign w:val="{marks.raised}"/>' if marks.raised else "",
            "<w:rtl/>" if right else "",
            _spoken(job, right, hebrew, family),
        )
    )
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def _weight(marks: Marks) -> str:
    """Small print in a bold row or column is not bold itself."""
    if marks.bold:
        return "<w:b/><w:bCs/>"
    return '<w:b w:val="0"/><w:bCs w:val="0"/>' if marks.light else ""


def _slant(marks: Marks) -> str:
    """Stress within italic text is set upright."""
    if marks.italic == marks.slanted:
        return ""
    return "<w:i/><w:iCs/>" if marks.italic else '<w:i w:val="0"/><w:iCs w:val="0"/>'


def _fonts(family: Family) -> str:
    name = attribute(family.name)
    hint = ' w:hint="eastAsia"' if "w:eastAsia" in word_language(family, "") else ""
    return f'<w:rFonts{hint} w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _spoken(job: Job, right: bool, hebrew: bool, family: Family | None) -> str:
    if family and (said := word_language(family, attribute(job.template.variant.language))):
        return f"<w:lang {said}/>"
    if right:
        return f'<w:lang w:bidi="{_language(job, hebrew)}"/>'
    return _other_language(job)


def _other_language(job: Job) -> str:
    """In a house's file, whose own text is in a language of its own, ours says which it is in."""
    return f'<w:lang w:val="{attribute(job.template.variant.language)}"/>' if job.foreign else ""


def _language(job: Job, hebrew: bool) -> str:
    return "he-IL" if hebrew else attribute(job.template.variant.complex_language)


def _inline(job: Job, inline: Inline, marks: Marks) -> str:
    match inline:
        case str():
            return run(job, inline, marks)
        case Strong(content):
            return runs(job, content, marks._replace(bold=True))
        case Emphasis(content):
            return runs(job, content, marks._replace(italic=not marks.italic))
        case Code(text):
            return run(job, text, marks._replace(style="Code"))
        case Superscript(content):
            return runs(job, content, marks._replace(raised="superscript"))
        case Subscript(content):
            return runs(job, content, marks._replace(raised="subscript"))
        case LineBreak():
            return "<w:r><w:br/></w:r>"
        case Link(href, content):
            return _link(job, href, content, marks)
        case Reference(target, content):
            return _reference(job, target, content, marks)
        case Field(text):
            return control(job, inline, run(job, text, marks))
        case Note(content):
            return _note(job, content, marks)
        case _:
            assert_never(inline)


def _link(job: Job, href: str, content: Inlines, marks: Marks) -> str:
    if marks.linked or not href:
        return runs(job, content, marks)
    inside = runs(job, content, marks._replace(style="" if marks.plain else "Hyperlink", linked=True))
    tip = attribute(href)[:260]
    return f'<w:hyperlink r:id="{job.link(href)}" w:tooltip="{tip}" w:history="1">{inside}</w:hyperlink>'


def _reference(job: Job, target: str, content: Inlines, marks: Marks) -> str:
    """A link; where it says `Table 2` it follows that table's number, in the look it has here (`MERGEFORMAT`)."""
    if marks.linked or target not in job.names:
        return runs(job, content, marks)
    style = "" if marks.plain else "Cross Reference"
    name, inside = job.names[target], runs(job, content, marks._replace(style=style, linked=True))
    if job.survey.named.get(target) == plain(content):
        inside = field(f"REF {job.numbers[target]} \\* MERGEFORMAT", inside, _looks(job, style))
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{inside}</w:hyperlink>'


def _looks(job: Job, style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{job.styles[style]}"/></w:rPr>' if style else ""


def _note(job: Job, content: Inlines, marks: Marks) -> str:
    """Word has no note within a note: the inner one stands in brackets."""
    if job.in_notes:
        return f"{run(job, ' [', marks)}{runs(job, content, marks)}{run(job, ']', marks)}"
    job.notes.append(content)
    raised = '<w:vertAlign w:val="superscript"/>'
    style = raised if marks.plain else f'<w:rStyle w:val="{job.styles["footnote reference"]}"/>'
    return f'<w:r><w:rPr>{style}</w:rPr><w:footnoteReference w:id="{job.last_note}"/></w:r>'
