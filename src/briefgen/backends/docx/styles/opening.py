"""Theme → the styles of the title block, with what its layout draws: a rule below or above, a band, two rules."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.look import BOLD, face, indent, ink, rule, size, spacing
from briefgen.backends.docx.styles.boxes import SIDES, framed
from briefgen.backends.docx.styles.style import Style
from briefgen.theme import Theme

COVER_DROP = 10  # leadings from the margin to the title of a cover
FACTS_LEADING = 13.0
HEAVY, UNDER_HEAVY = 5.0, 9.0
BAND_AIR = 16.0
CENTRED = '<w:jc w:val="center"/>'


def opening_styles(theme: Theme) -> Iterator[Style]:
    """Logo, kicker, title, subtitle, facts and notices."""
    scale, unit, sans = theme.scale, theme.scale.leading, face(theme, "sans")
    leading = max(FACTS_LEADING, scale.small_leading)
    small, colour = f"{size(theme, scale.table)}", ink(theme, theme.opening.colour)
    middle = CENTRED if theme.opening.layout == "centred" else ""
    kicker = f"{sans}{BOLD}{ink(theme, 'accent')}{small}"
    title = f"{sans}{BOLD if theme.opening.bold else ''}{colour}{size(theme, scale.title)}"
    subtitle = f"{sans}{ink(theme, theme.opening.subtitle)}{size(theme, scale.subtitle)}"

    def styled(name: str, before: float, after: float, line: float | None, run: str, based: str = "Normal") -> Style:
        """One style of the block; those between logo and notices lie in what the layout draws."""
        outside = name in ("Logo", "Notice")
        border, inset = ("", "") if outside else (border_of(theme, name), _inset(theme))
        kept = KEPT.get(name, "")
        place = f"{kept}{border}{spacing(before, after, line)}{inset}{middle}"
        return Style(
            name=name, based_on=based, following=FOLLOWING[name], priority=PRIORITY[name], paragraph=place, run=run
        )

    yield styled("Logo", 0, unit, None, "")
    yield styled("Kicker", 0, 4, leading, kicker)
    yield styled("Cover Kicker", unit * COVER_DROP, 4, leading, "", "Kicker")
    yield styled("Title", 0, 5, scale.title_leading, title)
    yield styled("Subtitle", 0, 10, scale.subtitle_leading, subtitle)
    yield styled("Facts", 0, below(theme), leading, f"{sans}{ink(theme, 'muted')}{small}")
    yield styled("Notice", 0, below(theme), leading, f"{sans}{ink(theme, 'ink')}{small}")


def below(theme: Theme) -> float:
    """The room between the block and what follows it, in points."""
    return theme.scale.leading * 1.5


FOLLOWING = {
    "Logo": "Kicker",
    "Kicker": "Title",
    "Cover Kicker": "Title",
    "Title": "Subtitle",
    "Subtitle": "Facts",
    "Facts": "Normal",
    "Notice": "Normal",
}
PRIORITY = {"Logo": 9, "Kicker": 9, "Cover Kicker": 9, "Title": 10, "Subtitle": 11, "Facts": 12, "Notice": 12}
KEPT = {
    "Logo": "<w:keepNext/>",
    "Kicker": "<w:keepNext/>",
    "Title": "<w:keepNext/><w:keepLines/>",
    "Subtitle": "<w:keepNext/><w:keepLines/>",
}


def border_of(theme: Theme, name: str) -> str:
    """What the layout draws at a style; the band's paragraphs have the same borders, so that they join."""
    match theme.opening.layout:
        case "rule-below":
            drawn = rule(theme, "bottom", "rule", 1.5, 9) if name == "Facts" else ""
        case "centred":
            drawn = rule(theme, "bottom", "rule", 2.25, 9, "thinThickSmallGap") if name == "Facts" else ""
        case "rule-above":
            drawn = rule(theme, "top", "rule", HEAVY, UNDER_HEAVY) if name == "Kicker" else ""
        case "band":
            return framed(theme, ((side, "band", 0.5) for side in SIDES), "band", BAND_AIR)
    return f"<w:pBdr>{drawn}</w:pBdr>" if drawn else ""


def _inset(theme: Theme) -> str:
    side = theme.boxes.side
    return indent(side, side) if theme.opening.layout == "band" else ""
