"""Theme → the styles of what running text is made of: lists, quotes, captions, figures, notes, reference lists."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.look import face, indent, ink, rule, size, spacing, tabs
from briefgen.backends.docx.numbering import BULLETS, NUMBERS, STEP, linked
from briefgen.backends.docx.styles.style import Style
from briefgen.backends.shared.lines import HANGS
from briefgen.theme import Theme

QUOTE_INDENT = 16.0
NOTE_HANG = 12.0
BELOW_GAP = 1.0


def prose_styles(theme: Theme, rtl: bool) -> Iterator[Style]:
    """Everything that stands between headings but tables and boxes."""
    yield from _lists(theme)
    yield from _paragraphs(theme)
    yield from _quotes(theme, rtl)
    yield from _figures(theme)
    yield from _references(theme)


def _lists(theme: Theme) -> Iterator[Style]:
    after = spacing(after=theme.scale.leading / 4)
    for level in range(3):
        suffix = f" {level + 1}" if level else ""
        for base, held in (("List Bullet", BULLETS), ("List Number", NUMBERS)):
            yield Style(
                name=f"{base}{suffix}", based_on="Normal", priority=36, paragraph=f"{linked(held, level)}{after}"
            )
        place = f"{after}{indent((level + 1) * STEP)}"
        yield Style(name=f"List Continue{suffix}", based_on="Normal", priority=36, paragraph=place)


def _paragraphs(theme: Theme) -> Iterator[Style]:
    """Body text where it follows something that leaves no space below it, and paragraphs that only part two others.

    Of the space below one paragraph and above the next Word (since 2013) takes the larger, not the sum.
    """
    unit = theme.scale.leading
    given = (("Following Text", unit), ("Text After List", unit / 2), ("Text After Quote", unit * 0.75))
    for name, above in given:
        yield Style(name=name, based_on="Normal", following="Normal", priority=1, paragraph=spacing(above, unit / 2))
    yield Style(
        name="Detail",
        based_on="Normal",
        priority=2,
        paragraph=spacing(after=unit * 0.4, leading=theme.scale.small_leading),
        run=f"{ink(theme, 'muted')}{size(theme, theme.scale.small)}",
    )
    for name, height in (("Gap", BELOW_GAP), ("Section Break", 1.0)):
        place = spacing(leading=height, exact=True)
        yield Style(name=name, based_on="Normal", following="Normal", shown=False, paragraph=place, run=size(theme, 1))


def _quotes(theme: Theme, rtl: bool) -> Iterator[Style]:
    """A thin rule stands on the side where lines begin; borders are named by the paper's sides."""
    scale, unit = theme.scale, theme.scale.leading
    bar = f"<w:pBdr>{rule(theme, 'right' if rtl else 'left', 'hairline', 2, QUOTE_INDENT - 2)}</w:pBdr>"
    inside = indent(QUOTE_INDENT, QUOTE_INDENT)
    yield Style(
        name="Quote",
        based_on="Normal",
        priority=29,
        paragraph=f"<w:keepLines/>{bar}{spacing(unit * 0.75, 3)}{inside}",
        run="<w:i/>",
    )
    yield Style(
        name="Quote Attribution",
        based_on="Normal",
        following="Normal",
        priority=29,
        paragraph=f"{bar}{spacing(3, unit / 2, scale.table_leading)}{inside}",
        run=f"{face(theme, 'sans')}{ink(theme, 'muted')}{size(theme, scale.table)}",
    )


def _figures(theme: Theme) -> Iterator[Style]:
    """A table's caption stands above it and keeps with it; a figure's stands below."""
    scale, unit = theme.scale, theme.scale.leading
    colour = ink(theme, theme.captions) if theme.captions != "ink" else ""
    yield Style(
        name="caption",
        based_on="Normal",
        following="Normal",
        priority=35,
        paragraph=f"<w:keepNext/><w:keepLines/>{spacing(unit, 4, scale.table_leading)}",
        run=f"{face(theme, 'sans')}{colour}{size(theme, scale.table)}",
    )
    yield Style(
        name="Figure Caption",
        based_on="caption",
        following="Normal",
        priority=35,
        paragraph=f'<w:keepNext w:val="0"/>{spacing(0, unit, scale.table_leading)}',
    )
    yield Style(
        name="Picture",
        based_on="Normal",
        following="Figure Caption",
        priority=34,
        paragraph=f"<w:keepNext/>{spacing(unit, 5)}",
    )


def entry_style(step: int) -> str:
    """The style of entries that hang by a step, counted from 1."""
    return "Source Entry" if step == 1 else f"Source Entry {step}"


def _references(theme: Theme) -> Iterator[Style]:
    scale, hanging = theme.scale, indent(NOTE_HANG, 0, NOTE_HANG)
    yield Style(
        name="footnote text",
        based_on="Normal",
        shown=False,
        paragraph=f"{tabs(('left', NOTE_HANG))}{spacing(after=2, leading=scale.small_leading)}{hanging}",
        run=size(theme, scale.small),
    )
    for number, hang in enumerate(HANGS, 1):
        place = f"{tabs(('left', hang))}{spacing(after=4.7, leading=scale.leading - 1.5)}{indent(hang, 0, hang)}"
        yield Style(
            name=entry_style(number),
            based_on="Normal",
            priority=37,
            paragraph=f"<w:keepLines/>{place}",
            run=size(theme, scale.body - 1),
        )
