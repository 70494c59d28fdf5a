"""Theme and marking → the styles of headers, footers, markings and the table of contents."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.look import BOLD, face, hexadecimal, indent, ink, rule, size, spacing, tabs
from briefgen.backends.docx.styles.style import Style
from briefgen.document import Marking
from briefgen.theme import Theme

BOX_AIR = 2.0
TOC_STEP = 14.0


def furniture_styles(theme: Theme, marking: Marking | None) -> Iterator[Style]:
    """What stands on every page, and the contents' entries."""
    yield from _running(theme)
    yield from _marking(theme, marking)
    yield from _contents(theme)


def _running(theme: Theme) -> Iterator[Style]:
    scale, page = theme.scale, theme.page
    wide = page.height - page.left - page.right
    for name in ("header", "footer"):
        label, line = _label(theme, name, page.text_width), _parted(theme, name)
        yield Style(
            name=name,
            based_on="Normal",
            shown=False,
            paragraph=f"{line}{tabs(label)}{spacing(leading=scale.small_leading)}",
            run=f"{face(theme, 'sans')}{ink(theme, 'muted')}{size(theme, scale.small)}",
        )
        kind, turned = _label(theme, name, wide)
        swap = f'<w:tabs><w:tab w:val="clear" w:pos="{round(label[1] * 20)}"/>'
        yield Style(
            name=f"{name} landscape",
            based_on=name,
            shown=False,
            paragraph=f'{swap}<w:tab w:val="{kind}" w:pos="{round(turned * 20)}"/></w:tabs>',
        )
    yield Style(
        name="Status", kind="character", based_on="Default Paragraph Font", run=f"{BOLD}{ink(theme, 'warning')}"
    )


def _label(theme: Theme, name: str, width: float) -> tuple[str, float]:
    """The tab stop of what stands at the end of a line so wide, or of a footer's page number on the middle."""
    if name == "footer" and theme.running.page_label == "centre":
        return "center", width / 2
    return "right", width


def _parted(theme: Theme, name: str) -> str:
    """The hairline above a footer."""
    drawn = name == "footer" and theme.running.rule
    return f"<w:pBdr>{rule(theme, 'top', 'hairline', 0.5, 3)}</w:pBdr>" if drawn else ""


def _marking(theme: Theme, marking: Marking | None) -> Iterator[Style]:
    """The marking's own colours are fixed by its scheme (TLP 2.0: coloured on black), not by the theme.

    They are the paragraph's: LibreOffice drops a run's style where it fills a control from what the file keeps.
    """
    if marking is None:
        return
    colour = f'<w:color w:val="{hexadecimal(marking.ink)}"/>'
    ground = ""
    if marking.ground:
        filled = hexadecimal(marking.ground)
        edge = f'<w:bdr w:val="single" w:sz="{round(BOX_AIR * 8)}" w:space="0" w:color="{filled}"/>'
        ground = f'{edge}<w:shd w:val="clear" w:color="auto" w:fill="{filled}"/>'
    place = spacing(before=3, after=3, leading=theme.scale.marking * 1.2)
    yield Style(
        name="Marking",
        based_on="Normal",
        priority=42,
        paragraph=f'<w:bidi w:val="0"/>{place}<w:jc w:val="{marking.align}"/>',
        run=(run := f"{face(theme, 'sans')}{BOLD}{colour}{size(theme, theme.scale.marking)}{ground}"),
    )
    yield Style(name="Marking Text", kind="character", based_on="Default Paragraph Font", priority=42, run=run)


def _contents(theme: Theme) -> Iterator[Style]:
    """Nothing is kept free at the right for the page: LibreOffice drops what a tab takes past the indent."""
    scale, width = theme.scale, theme.page.text_width
    yield Style(
        name="TOC Heading",
        based_on="Normal",
        following="Normal",
        priority=39,
        paragraph=f"<w:keepNext/>{spacing(scale.leading, 0, scale.heading_leadings[1])}",
        run=f"{face(theme, 'sans')}{BOLD}{ink(theme, theme.headings.colour)}{size(theme, scale.headings[1])}",
    )
    for level in (1, 2, 3):
        above = scale.leading * (0.4 if level == 1 else 0.1)
        place = f"{tabs(('right', width))}{spacing(above, 0, scale.leading)}{indent(TOC_STEP * (level - 1))}"
        yield Style(
            name=f"toc {level}",
            based_on="Normal",
            following="Normal",
            priority=39,
            shown=False,
            paragraph=place,
            run=f"{face(theme, 'sans')}{BOLD if level == 1 else ''}{size(theme, scale.body - 0.5)}",
        )
