"""Theme → the style sheet of a page: for screens of any width, and for paper."""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.backends.html.brand import brand
from briefgen.backends.html.escape import css_string
from briefgen.backends.html.families import COMMON, ROLES, generic
from briefgen.backends.html.sheet import PRINT, RIGHT_TO_LEFT, SHEET, SMALL_SCREEN
from briefgen.backends.shared.numbers import exact
from briefgen.theme import MM, Family, Fonts, PageSetup, Theme, TypeScale

POINTS = re.compile(r"(\d*\.?\d+)pt\b")
MARK = 11 * MM
"""The room in which a marking stands at the head and at the foot of each printed page."""
READ, LARGER = 106.25, 1.2
"""How large text is on a screen, in hundredths of what its reader chose, and how much larger a theme may make it."""
ON_PAPER = 10.5
"""Text of so many points on paper is as large as that."""
NARROWEST, WIDEST = 30.0, 44.0
"""The column's width in sizes of its text: 60 to 90 letters, whatever the paper is."""


@lru_cache(maxsize=16)
def style_sheet(theme: Theme, direction: str) -> str:
    """The whole sheet.

    In the rules a point is one of the theme's. They become rem, so that everything grows with the reader's own size of
    text, and on paper, where a rem is the theme's size of text, they are points again.
    """
    screen = "".join((SHEET, *brand(theme), SMALL_SCREEN))
    turned = RIGHT_TO_LEFT if direction == "rtl" else ""
    names = f":root{{{_names(theme)}}}\n"
    return names + in_rem(screen + turned, theme.scale.body) + _paper(theme)


def in_rem(rules: str, body: float) -> str:
    """The rules with every length in points as the same share of the size of text."""
    return POINTS.sub(lambda found: f"{exact(round(float(found[1]) / body, 4))}rem", rules)


def _paper(theme: Theme) -> str:
    page, body = theme.page, f"{exact(theme.scale.body)}pt"
    size = f"size:{exact(page.width)}pt {exact(page.height)}pt"
    margins = f"margin:{' '.join(f'{exact(side)}pt' for side in _margins(page))}"
    font = f"font:{exact(theme.scale.small)}pt {stack(theme.fonts, 'sans')};color:{theme.palette.muted}"
    return f"@page{{{size};{margins};{font}}}\n{PRINT.replace('BODY', body).replace('MARK', exact(MARK))}"


def _margins(page: PageSetup) -> tuple[float, ...]:
    return max(page.top - MARK, 0.0), page.right, max(page.bottom - MARK, 0.0), page.left


def stack(fonts: Fonts, role: str) -> str:
    """The family of a role and what stands in for it where it is not installed; then those that lend letters."""
    own: Family = getattr(fonts, role)
    families = (own, *fonts.fallbacks)
    names = [css_string(name) for family in families for name in (family.name, family.word_fallback)]
    kind = generic(own, role)
    return ",".join(dict.fromkeys((*names[:2], css_string(COMMON[kind]), *names[2:], kind)))


def _names(theme: Theme) -> str:
    """The theme's values by the names that the rules call them by."""
    palette = theme.palette
    said = [f"--{role}:{stack(theme.fonts, role)}" for role in ROLES]
    said += [f"--{name.replace('_', '-')}:{getattr(palette, name)}" for name in palette.__struct_fields__]
    said += [f"--{name}:{exact(round(size / theme.scale.body, 4))}rem" for name, size in _sizes(theme.scale).items()]
    said += [f"--{name}-line:{exact(round(share, 4))}" for name, share in _leadings(theme.scale).items()]
    said.append(f"--side:{exact(round(theme.boxes.side / theme.scale.body, 4))}rem")
    said.append(f"--read:{exact(round(READ * min(max(theme.scale.body / ON_PAPER, 1.0), LARGER), 2))}%")
    column = min(max(theme.page.text_width / theme.scale.body, NARROWEST), WIDEST)
    return ";".join([*said, f"--column:{exact(round(column, 2))}rem"])


def _sizes(scale: TypeScale) -> dict[str, float]:
    named = {"lead": scale.lead, "small": scale.small, "cell": scale.table, "h1": scale.title}
    named |= {"subtitle": scale.subtitle, "figure": scale.figure, "marking": scale.marking}
    return named | {f"h{rank}": size for rank, size in enumerate(scale.headings, 2)}


def _leadings(scale: TypeScale) -> dict[str, float]:
    """From line to line, as shares of the sizes."""
    named = {"body": scale.leading / scale.body, "lead": scale.lead_leading / scale.lead}
    named |= {"small": scale.small_leading / scale.small, "cell": scale.table_leading / scale.table}
    named |= {"h1": scale.title_leading / scale.title, "subtitle": scale.subtitle_leading / scale.subtitle}
    named |= {"figure": scale.figure_leading / scale.figure}
    pairs = zip(scale.heading_leadings, scale.headings, strict=True)
    return named | {f"h{rank}": leading / size for rank, (leading, size) in enumerate(pairs, 2)}
