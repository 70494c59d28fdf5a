"""Furniture → the header and footer parts: first page, other pages, and wide pages where there are any."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from briefgen.backends.docx.controls import recorded
from briefgen.backends.docx.fields import field
from briefgen.backends.docx.job import Job
from briefgen.backends.docx.package import WORD, Part, Relationship, kept_part
from briefgen.backends.docx.runs import Marks, run, runs
from briefgen.backends.docx.xml import DECLARATION, R, W, twips
from briefgen.backends.shared.direction import reads_right
from briefgen.backends.shared.lines import DOT, held_together
from briefgen.document import Furniture, Inline, Inlines, Marking

Place: TypeAlias = Literal["header", "footer"]
PLACEHOLDER = re.compile(r"\{(pages?)\}")
TAB = "<w:r><w:tab/></w:r>"
HARD_SPACE = "\u00a0"


class Running(NamedTuple):
    """The relationship ids of one section's header and footer."""

    header: str
    footer: str


class Pages(NamedTuple):
    """The three sets of furniture; `wide` has its tab stops where a landscape page ends."""

    first: Running
    other: Running
    wide: Running


def furniture_parts(job: Job, furniture: Furniture, wide: bool) -> tuple[Pages, tuple[Part, ...]]:
    """Relationship ids for the sections, and the parts; no section asks for those of wide pages where none is."""
    parts: list[Part] = []
    sets: list[Running] = []
    for name, suffix, page in (("1", "", 1), ("2", "", 2), ("3", " landscape", 2))[: 3 if wide else 2]:
        header = _header(job, furniture, suffix, running=page > 1)
        footer = _footer(job, furniture, suffix, page)
        parts += (_part("header", name, header), _part("footer", name, footer))
        sets.append(Running(_arrow(job, "header", name), _arrow(job, "footer", name)))
    return Pages(sets[0], sets[1], sets[-1]), tuple(parts)


def _arrow(job: Job, place: Place, name: str) -> str:
    return job.arrows.to(Relationship(place, f"{place}{name}.xml"))


def _part(place: Place, name: str, inside: str) -> Part:
    tag = "w:hdr" if place == "header" else "w:ftr"
    return kept_part(f"word/{place}{name}.xml", f"{DECLARATION}<{tag} {W} {R}>{inside}</{tag}>", f"{WORD}{place}+xml")


def _header(job: Job, furniture: Furniture, suffix: str, running: bool) -> str:
    """The marking, then title, detail and status; page one has title and detail in its own text."""
    marks = Marks(right=job.rtl)
    status = status_words(job, furniture, job.rtl)
    title = runs(job, (recorded(job, furniture.title, "title"),), marks) if running else ""
    detail = runs(job, (_detail(job, furniture),), marks) if running else ""
    between = run(job, "\u2003", marks) if detail and status else ""
    end = f"{TAB}{detail}{between}{status}" if detail or status else ""
    return marking_line(job, furniture) + line(job, f"header{suffix}", title + end)


def status_words(job: Job, furniture: Furniture, right: bool = False) -> str:
    """Whether it is a draft, in a style of its own."""
    return runs(job, (recorded(job, furniture.status, "paper-status"),), Marks(style="Status", right=right))


def _detail(job: Job, furniture: Furniture) -> Inline:
    together = recorded(job, held_together(furniture.detail), "date")
    return recorded(job, furniture.detail, "organisation") if isinstance(together, str) else together


def _footer(job: Job, furniture: Furniture, suffix: str, page: int) -> str:
    """Notices and, at the end of the line, the label; in a right-to-left paper that is where words of English begin."""
    right = reads_right((PLACEHOLDER.sub("", furniture.page_label),), job.rtl)
    label = page_label(job, furniture.page_label, page, right)
    turned = job.rtl and not right
    notices = notice_words(job, furniture)
    ends = (label, f"{TAB}{notices}" if notices else "") if turned else (notices, TAB + label)
    if job.template.theme.running.page_label == "start" and not notices:
        ends = (TAB, label) if turned else (label, "")
    stops = _stop_at_end(job, suffix) if notices else ""
    return line(job, f"footer{suffix}", "".join(ends), turned, stops) + marking_line(job, furniture)


def _stop_at_end(job: Job, suffix: str) -> str:
    """Beside notices a page number that stands on the middle elsewhere goes to the end of the line."""
    if job.template.theme.running.page_label != "centre":
        return ""
    page = job.template.page
    width = page.height - page.left - page.right if suffix else page.text_width
    stops = f'<w:tab w:val="clear" w:pos="{twips(width / 2)}"/><w:tab w:val="right" w:pos="{twips(width)}"/>'
    return f"<w:tabs>{stops}</w:tabs>"


def notice_words(job: Job, furniture: Furniture) -> str:
    """The notices in bold, with dots between them; nothing where there are none."""
    dotted = [part for notice in furniture.notices for part in (DOT, recorded(job, notice, "embargo", "copy"))][1:]
    right = reads_right(furniture.notices, job.rtl)
    return runs(job, tuple(dotted), Marks(bold=True, right=right)) if dotted else ""


def page_label(job: Job, label: str, page: int, right: bool) -> str:
    """`Page {page} of {pages}` with fields; what they show is right on page one and two; Word sets both anew."""
    marks = Marks(right=right)
    pieces = PLACEHOLDER.split(label)
    shown = {"page": ("PAGE", page), "pages": ("NUMPAGES", job.pages)}
    out = []
    for index, piece in enumerate(pieces):
        if index % 2:
            instruction, value = shown[piece]
            out.append(field(instruction, run(job, str(value), marks)))
        else:
            out.append(run(job, piece, marks))
    return "".join(out)


def marking_line(job: Job, furniture: Furniture) -> str:
    """The paragraph of the marking; nothing where there is none."""
    marking = furniture.marking
    if marking is None:
        return ""
    return line(job, "Marking", marking_words(job, marking))


def marking_words(job: Job, marking: Marking, style: str = "") -> str:
    """The marking's words on their ground; within a line of other words they need a style of their own."""
    marked = recorded(job, marking.text, "marking")
    pieces: Inlines = (HARD_SPACE, marked, HARD_SPACE) if marking.ground else (marked,)
    if isinstance(marked, str):
        pieces = ("".join(map(str, pieces)),)
    return runs(job, pieces, Marks(style=style))


def line(job: Job, style: str, inside: str, turned: bool = False, stops: str = "", side: str = "") -> str:
    """A paragraph of a header or footer; `turned` runs against a right-to-left document, `side` is where it stands."""
    against = '<w:bidi w:val="0"/>' if turned else ""
    justified = f'<w:jc w:val="{side}"/>' if side else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{job.styles[style]}"/>{stops}{against}{justified}</w:pPr>{inside}</w:p>'
