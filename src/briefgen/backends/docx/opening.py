"""Title block → logo, kicker, title, subtitle, facts and notices, each in its own style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefgen.backends.docx.controls import control, recorded
from briefgen.backends.docx.fonts.advances import Advances
from briefgen.backends.docx.job import Job
from briefgen.backends.docx.paragraphs import paragraph, written
from briefgen.backends.docx.pictures import drawing
from briefgen.backends.docx.runs import Marks, runs
from briefgen.backends.docx.styles.opening import below, border_of
from briefgen.backends.docx.widths import text_width
from briefgen.backends.docx.xml import twips
from briefgen.backends.shared.direction import reads_right
from briefgen.backends.shared.lines import (
    DOT,
    INNER_HYPHEN,
    Width,
    ends_alone,
    even_lines,
    even_measure,
    fact_lines,
    held,
)
from briefgen.backends.shared.pictures import natural_size
from briefgen.document import Document, Field, Inline, Inlines, LineBreak, TitleBlock

LOGO_WIDTH, LOGO_HEIGHT = 160.0, 48.0
ROOM_TO_BREAK = 1.005
OVER_NOTICE = 8.0


def opening(job: Job, document: Document) -> str:
    """The head of the first page."""
    head = document.title_block
    letters, scale, facts = job.template.letters, job.scale, any(head.facts)
    lines = [
        _logo(job, head),
        _kicker(job, head, "Cover Kicker" if document.cover else "Kicker"),
        _balanced(job, head, "Title", head.title, _widths(scale.title, letters.bold), not (head.subtitle or facts)),
        _balanced(job, head, "Subtitle", head.subtitle, _widths(scale.subtitle, letters.plain), not facts),
        _facts(job, head, _widths(scale.table, letters.plain)),
    ]
    near, last = _after(OVER_NOTICE), len(head.notices) - 1
    notices = [
        paragraph(job, "Notice", (recorded(job, notice, "embargo", "copy"),), indent="" if at == last else near)
        for at, notice in enumerate(head.notices)
    ]
    return "".join((*lines, *notices))


def _after(points: float) -> str:
    """Other space below than the style gives."""
    return f'<w:spacing w:after="{twips(points)}"/>'


def _widths(points: float, letters: Advances) -> Width:
    return lambda text: text_width(text, points, letters)


def _kicker(job: Job, head: TitleBlock, style: str) -> str:
    """Who speaks, in the style's bold, and what kind of paper it is, which is not bold."""
    if not (head.organisation or head.kind):
        return ""
    right = reads_right((head.organisation, head.kind), job.rtl)
    who = runs(job, (recorded(job, head.organisation, "organisation"),), Marks(right=right))
    between = DOT if head.organisation and head.kind else ""
    return paragraph(job, style, (between, head.kind), before=who, light=True, right=right)


def _balanced(job: Job, head: TitleBlock, style: str, text: str, width: Width, last: bool) -> str:
    """A title or subtitle whose lines come out even; the `last` of the block has its rule."""
    if not text or job.house:  # whose titles have sizes of their own
        return paragraph(job, style, (recorded(job, text, "title"),)) if text else ""
    border, after = _closing(job, head, style) if last else ("", "")
    lines, narrowed = _even(job, text, width, whole=bool(border))
    title = recorded(job, text, "title")
    right = job.survey.turns and reads_right((text,), job.rtl)
    inside = runs(job, _broken(lines) if lines else (title,), Marks(right=right))
    if lines and isinstance(title, Field):
        inside = control(job, title, inside)
    return paragraph(job, style, (), before=inside, numbering=border, indent=after + narrowed, right=right)


def _closing(job: Job, head: TitleBlock, style: str) -> tuple[str, str]:
    """What the facts have where there are some: the rule below the block, and the space to what follows."""
    theme = job.template.theme
    border = border_of(theme, "Facts")
    return border if border != border_of(theme, style) else "", _after(OVER_NOTICE if head.notices else below(theme))


def _even(job: Job, text: str, width: Width, whole: bool) -> tuple[tuple[str, ...], str]:
    """The lines of a text that has line ends of its own, or else an indent: Word does not balance lines by itself.

    A rule below it would be cut by the indent, and is `whole` without. So would a band, whose title has line ends only
    where its last word would stand alone.
    """
    full = _room(job)
    if lines := held(text, full, width):
        return lines, ""
    words = [width(word) for word in INNER_HYPHEN.sub("- ", text).split(" ") if word]
    measure = even_measure(words, width(" "), full) * ROOM_TO_BREAK
    alone = job.template.theme.opening.layout == "band" and ends_alone(words, width(" "), full)
    if (whole or alone) and measure < full:
        return tuple(map(" ".join, even_lines(list(filter(None, text.split(" "))), " ", full, width))), ""
    return (), _narrowed(job, full - measure)


def _room(job: Job) -> float:
    """The width of the block's lines: a band takes its sides from the column."""
    theme, width = job.template.theme, job.template.page.text_width
    return width - 2 * theme.boxes.side if theme.opening.layout == "band" and not job.house else width


def _narrowed(job: Job, spare: float) -> str:
    """An indent that takes so much from a line: half at either side of centred ones; a band would be cut by it."""
    layout = job.template.theme.opening.layout
    if spare <= 0 or layout == "band":
        return ""
    if layout == "centred":
        return f'<w:ind w:left="{twips(spare / 2)}" w:right="{twips(spare / 2)}"/>'
    return f'<w:ind w:right="{twips(spare)}"/>'


def _broken(lines: Sequence[str]) -> Inlines:
    inlines: list[Inline] = [LineBreak()] * (2 * len(lines) - 1)
    inlines[::2] = lines
    return tuple(inlines)


def _facts(job: Job, head: TitleBlock, width: Width) -> str:
    """A line ends between two facts, without a dot; a notice stands close below."""
    lines = fact_lines([fact for fact in head.facts if fact], _room(job), width)
    if not lines:
        return ""
    near = _after(OVER_NOTICE) if head.notices else ""
    broken = [inline for line in lines for inline in (LineBreak(), *_facts_of(job, line))][1:]
    return paragraph(job, "Facts", tuple(broken), indent=near)


def _facts_of(job: Job, line: Sequence[str]) -> Iterator[Inline]:
    """The facts of a line with dots between them; what is no value of the record is one text with its neighbours."""
    dotted = [part for fact in line for part in (DOT, recorded(job, fact, "date", "author", "paper-status"))][1:]
    for is_text, parts in groupby(dotted, key=lambda part: isinstance(part, str)):
        if is_text:
            yield "".join(map(str, parts))
        else:
            yield from parts


def _logo(job: Job, head: TitleBlock) -> str:
    """The logo's alternative text is the organisation's name; without one it is decoration."""
    if head.logo is None:
        return ""
    width = min(natural_size(head.logo)[0], LOGO_WIDTH)
    return written(job, "Logo", drawing(job, head.logo, width, LOGO_HEIGHT, head.organisation))
