"""What every page carries → the rules for the margins of printed pages (CSS Paged Media 3, 4.2)."""

from __future__ import annotations

from briefgen.backends.html.escape import css_string
from briefgen.document import Furniture
from briefgen.theme import Theme

EMPTY = 'content:""'
"""A box that is there: where there is none, browsers put a line of their own."""
COVER = "@media print{.head{break-after:page;padding-top:30vh}}\n"


def margins(furniture: Furniture, theme: Theme, direction: str) -> str:
    """Title and detail at the head of all pages but the first, the page's number at the foot of each."""
    start, end = ("left", "right") if direction == "ltr" else ("right", "left")
    boxes = f"@top-{start}{{content:{css_string(furniture.title)}}}@top-{end}{{content:{css_string(furniture.detail)}}}"
    places = {"start": start, "centre": "center", "end": end}
    place = end if furniture.notices else places[theme.running.page_label]
    line = f"padding-top:4pt;vertical-align:top;border-top:.5pt solid {theme.palette.hairline};"
    number = f"@bottom-{place}{{{line * theme.running.rule}content:{_page_label(furniture.page_label)}}}"
    bare = f"@top-{start}{{{EMPTY}}}@top-{end}{{{EMPTY}}}"
    return f"@page{{{boxes}{number}}}\n@page:first{{{bare}}}\n"


def _page_label(label: str) -> str:
    """`Page {page} of {pages}` with the browser's counters in it."""
    before, _, rest = label.partition("{page}")
    between, _, after = rest.partition("{pages}")
    return f"{css_string(before)} counter(page) {css_string(between)} counter(pages) {css_string(after)}"
