"""Theme → the rules for the shapes of title, headings, tables and boxes; a point is one of the theme's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from briefgen.backends.shared.numbers import exact
from briefgen.document import CalloutKind
from briefgen.theme import Box, BoxShape, HeadingRule, OpeningLayout, TableHead, Theme, Tone

OPENINGS: dict[OpeningLayout, str] = {
    "rule-below": ".opening{padding-bottom:9.5pt;border-bottom:1.5pt solid var(--rule)}\n",
    "rule-above": ".opening{padding-top:9pt;border-top:5pt solid var(--rule)}\n",
    "band": ".opening{padding:16pt var(--side);background:var(--band)}\n",
    "centred": (
        ".head{text-align:center}\n"
        ".logo img,.logo svg{margin-inline:auto}\n"
        '.opening::after{content:"";display:block;margin-top:10pt;height:4.5pt;'
        "border:solid var(--rule);border-width:.5pt 0 1.5pt}\n"
    ),
}
RULES: dict[HeadingRule, str] = {
    "none": "",
    "above": "h2{padding-top:6pt;border-top:1pt solid var(--rule)}\n",
    "below": "h2{padding-bottom:3pt;border-bottom:1pt solid var(--rule)}\n",
}
HEADS: dict[TableHead, str] = {
    "rules": "",
    "filled": "thead{background:var(--table-head-ground)}\n",
}
CAPTIONS = "caption,figure:not(.quote)>figcaption,.caption"
IN_HEAD = "thead a{color:inherit}\n"
ZEBRA = "tbody tr:nth-child(even){background:var(--zebra)}\n"
LINES = "tbody tr+tr>*{border-block-start:.5pt solid var(--hairline)}\n"


def brand(theme: Theme) -> Iterator[str]:
    """The rules, one kind of thing after another."""
    weight = "" if theme.opening.bold else ";font-weight:400"
    yield f"h1{{color:{var(theme.opening.colour)}{weight}}}\n"
    yield OPENINGS[theme.opening.layout]
    yield f"h2,h3,h4,.contents>.label{{color:{var(theme.headings.colour)}}}\n"
    yield f"h3,h4{{color:{var(theme.headings.lower)}}}\n" if theme.headings.lower else ""
    yield f".subtitle{{color:{var(theme.opening.subtitle)}}}\n" if theme.opening.subtitle != "ink" else ""
    yield f"{CAPTIONS}{{color:{var(theme.captions)}}}\n" if theme.captions != "ink" else ""
    yield RULES[theme.headings.rule]
    yield HEADS[theme.table_head]
    yield IN_HEAD if theme.head_tones[0] == "table_head" else ""
    yield ZEBRA if theme.zebra else LINES
    yield from (_box(kind, theme.boxes.of(kind), theme) for kind in get_args(CalloutKind))


def var(tone: Tone) -> str:
    """What the sheet calls a colour of the palette."""
    return f"var(--{tone.replace('_', '-')})"


def _box(kind: str, box: Box, theme: Theme) -> str:
    """A box, whose edge takes its weight from the air inside; its label is as large as its text, or as a table's."""
    lead = ";font-size:var(--lead);line-height:var(--lead-line)" if box.lead else ""
    label = "var(--lead)" if box.lead else f"{exact(theme.scale.table + 0.5)}pt"
    ground = f"background:{var(box.ground)};border-color:{var(box.edge)}"
    text = f".box.{kind}>.label{{color:{var(box.edge)};font-size:{label}}}\n"
    return f".box.{kind}{{{ground};{_edge(theme.boxes.shape, box)}{lead}}}\n{text}"


def _edge(shape: BoxShape, box: Box) -> str:
    weight, air, side = f"{exact(box.weight)}pt", f"{exact(box.air)}pt", "var(--side)"
    top, start = f"{exact(max(box.air - box.weight, 0.0))}pt", f"max({side} - {weight},0pt)"
    match shape:
        case "bar":
            return f"border-inline-start-width:{weight};padding-block:{air};padding-inline:{start} {side}"
        case "frame":
            return f"border-width:{weight};padding:{top} {start}"
        case "band":
            return f"border-block-start-width:{weight};padding:{top} {side} {air}"
