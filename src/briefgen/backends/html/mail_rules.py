"""How a theme sets text → the styles of a mail's elements, by tag, by kind, or by both, and in some places alone."""

from __future__ import annotations

from typing import TypeAlias, get_args

from briefgen.backends.html.families import COMMON, generic
from briefgen.document import CalloutKind
from briefgen.theme import Family, HeadingRule, Theme

PIXELS = 16 / 10.5
"""CSS pixels for a point of the theme: text of 10.5 points is read at 16 pixels on a screen."""
AIR: dict[HeadingRule, str] = {
    "none": "",
    "above": ";padding:8px 0 0;border-top:2px solid ",
    "below": ";padding:0 0 4px;border-bottom:2px solid ",
}
Rules: TypeAlias = dict[str, str]


class Setting:
    """A theme in a mail whose lines begin at the side `start`."""

    def __init__(self, theme: Theme, start: str) -> None:
        self.theme = theme
        self.start = start
        self.scale = theme.scale
        self.palette = theme.palette

    def type(self, role: str, size: float, colour: str, leading: float, bold: bool = False) -> str:
        """How text is set, as styles that are followed by others."""
        weight = "font-weight:bold;" if bold else ""
        return f"font-family:{self.stack(role)};font-size:{px(size)};line-height:{leading};color:{colour};{weight}"

    def stack(self, role: str) -> str:
        """The families of a role, in the quotes that an attribute can hold."""
        family: Family = getattr(self.theme.fonts, role)
        kind = generic(family, role)
        names = dict.fromkeys(name.replace("'", "") for name in (family.name, family.word_fallback, COMMON[kind]))
        return ",".join([*(f"'{name}'" for name in names), kind])

    def tone(self, name: str) -> str:
        """A colour of the palette by its name."""
        colour: str = getattr(self.palette, name)
        return colour

    def indent(self, pixels: int) -> str:
        """How far the items of a list stand from where lines begin."""
        return f"padding:0;padding-{self.start}:{pixels}px"


def rules(setting: Setting) -> Rules:
    """All of them."""
    parts = (prose, title, headings, labels, boxes, lists, figures, notes, heads, cells, in_cells)
    return {key: style for part in parts for key, style in part(setting).items()}


def prose(setting: Setting) -> Rules:
    """Running text and what stands in it."""
    scale, palette = setting.scale, setting.palette
    return {
        "p": setting.type("body", scale.body, palette.ink, 1.45) + "margin:0 0 12px",
        "a": f"color:{palette.link};text-decoration:underline",
        "a.in-head": f"color:{palette.table_head};text-decoration:underline",
        "code": f"font-family:{setting.stack('mono')};font-size:{px(scale.body * 0.93)}",
        "sup": "font-size:70%;line-height:0;vertical-align:super",
        "sub": "font-size:70%;line-height:0;vertical-align:sub",
        "blockquote": f"margin:16px 0;{setting.indent(20)};border-{setting.start}:2px solid {palette.hairline};"
        f"font-style:italic",
    }


def title(setting: Setting) -> Rules:
    """The head of the paper; what is drawn around it is the cell's that holds it."""
    scale, palette, opening = setting.scale, setting.palette, setting.theme.opening
    heading = setting.type("sans", scale.title, setting.tone(opening.colour), 1.2, opening.bold)
    return {
        "h1": heading + ("margin:0" if opening.bold else "font-weight:normal;margin:0"),
        "over": setting.type("sans", scale.small, palette.accent, 1.4) + "margin:0 0 6px",
        "subtitle": setting.type("sans", scale.subtitle, setting.tone(opening.subtitle), 1.35) + "margin:8px 0 0",
        "facts": setting.type("sans", scale.small, palette.muted, 1.4) + "margin:12px 0 0",
        "notice": setting.type("sans", scale.small, palette.ink, 1.4) + "margin:0 0 12px",
        "status": setting.type("sans", scale.small, palette.warning, 1.4, bold=True) + "margin:0 0 6px",
    }


def headings(setting: Setting) -> Rules:
    """Three levels in the theme's colours, those of the first at its rule; the lower ones are slanted."""
    sizes, heading = setting.scale.headings, setting.theme.headings
    colours = [*(setting.tone(heading.tone(level)) for level in (1, 2, 3)), setting.palette.ink]
    types = [setting.type("sans", *pair, 1.25, bold=True) for pair in zip(sizes, colours, strict=True)]
    made = {f"h{rank}": style + "margin:28px 0 8px" for rank, style in enumerate(types, 2)}
    rule = AIR[heading.rule] and AIR[heading.rule] + setting.palette.rule
    lowest = types[-1] + "font-style:italic;margin:20px 0 8px"
    return {**made, "h2": made["h2"] + rule, "h2.notes": made["h2"], "h5": lowest, "h6": lowest}


def labels(setting: Setting) -> Rules:
    """Small lines that name what is below or beside them."""
    scale, palette = setting.scale, setting.palette
    label = setting.type("sans", scale.table, palette.ink, 1.35, bold=True) + "margin:0 0 6px"
    captions = setting.tone(setting.theme.captions)
    contents = setting.type("sans", scale.headings[1], setting.tone(setting.theme.headings.colour), 1.25, bold=True)
    cell = f"padding:4px 8px;vertical-align:top;text-align:{setting.start}"
    return {
        "label": contents + "margin:0 0 6px",
        "p.caption": setting.type("sans", scale.table, captions, 1.35, bold=True) + "margin:0 0 6px",
        "caption": setting.type("sans", scale.table, captions, 1.35) + f"text-align:{setting.start};padding:0 0 6px",
        "detail": setting.type("sans", scale.small, palette.muted, 1.4) + "margin:0 0 6px",
        "term": f"{label};white-space:nowrap;{cell}",
        "meaning": setting.type("body", scale.body, palette.ink, 1.45) + cell,
    }


def boxes(setting: Setting) -> Rules:
    """The label of each kind of box, and the text of those that are set larger."""
    scale, made = setting.scale, {}
    for kind in get_args(CalloutKind):
        box = setting.theme.boxes.of(kind)
        size = scale.lead if box.lead else scale.table + 0.5
        made[f"p.{kind}"] = setting.type("sans", size, setting.tone(box.edge), 1.35, bold=True) + "margin:0 0 6px"
    lead = setting.type("body", scale.lead, setting.palette.ink, 1.45)
    return {**made, "lead p.": lead + "margin:0 0 12px", "lead li.": lead + "margin:0 0 6px"}


def lists(setting: Setting) -> Rules:
    """Lists and the entries of contents."""
    scale, ink = setting.scale, setting.palette.ink
    listed = f"margin:0 0 12px;{setting.indent(24)}"
    return {
        "li": setting.type("body", scale.body, ink, 1.45) + "margin:0 0 6px",
        "ul": listed,
        "ol": listed,
        "ticks": f"margin:0 0 12px;{setting.indent(12)};list-style:none",
        "places": f"margin:0 0 12px;{setting.indent(12)};list-style:none",
    }


def figures(setting: Setting) -> Rules:
    """Key figures, and pictures that are told."""
    scale, palette = setting.scale, setting.palette
    return {
        "figures": "margin:0 0 12px;padding:0;list-style:none",
        "p.value": setting.type("sans", scale.figure, palette.accent, 1.2, bold=True) + "margin:0",
        "p.what": setting.type("sans", scale.table, palette.ink, 1.4) + "margin:0",
        "p.change": setting.type("sans", scale.small, palette.muted, 1.4) + "margin:0 0 12px",
        "p.alt": setting.type("body", scale.body, palette.ink, 1.45) + "margin:0 0 6px;font-style:italic",
    }


def notes(setting: Setting) -> Rules:
    """Notes at the end, and those below tables."""
    scale, palette = setting.scale, setting.palette
    return {
        "ol.notes": setting.type("body", scale.small, palette.ink, 1.45) + f"margin:0 0 16px;{setting.indent(24)}",
        "p.below": setting.type("sans", scale.small, palette.muted, 1.4) + "margin:-12px 0 20px",
    }


def heads(setting: Setting) -> Rules:
    """A table between its firm rules, and its row of headers, on a ground where the theme has one."""
    palette, filled = setting.palette, setting.theme.table_head == "filled"
    ground = f"background:{palette.table_head_ground}" if filled else ""
    firm = f"border-top:2px solid {palette.table_rule};border-bottom:2px solid {palette.table_rule}"
    said = setting.type("sans", setting.scale.table, palette.table_head, 1.35, bold=True) + ground
    cell = {
        key: f"{style}border-bottom:1px solid {palette.table_rule};{said}"
        for key, style in _sides(setting, "th").items()
    }
    return {
        "table": f"width:100%;border-collapse:collapse;margin:16px 0 20px;{firm}",
        "table.entries": "width:100%;border-collapse:collapse;margin:0 0 16px",
        **({"thead": ground} if filled else {}),
        **cell,
        "th.group": cell["th.c"].replace(f"solid {palette.table_rule}", f"solid {palette.hairline}", 1),
    }


def cells(setting: Setting) -> Rules:
    """Cells, and the headers of rows, which look as these do."""
    scale, palette = setting.scale, setting.palette
    line = f"border-bottom:1px solid {palette.hairline};"
    said = setting.type("sans", scale.table, palette.ink, 1.35)
    names = f"{said}font-weight:bold"
    return {
        **{key: style + line + said for key, style in _sides(setting, "td").items()},
        **{key: style + line + names for key, style in _sides(setting, "row").items()},
        "tr.total": "font-weight:bold",
    }


def in_cells(setting: Setting) -> Rules:
    """What stands in cells that hold more than one paragraph."""
    said = setting.type("sans", setting.scale.table, setting.palette.ink, 1.35)
    listed = f"margin:0 0 4px;{setting.indent(18)}"
    return {
        "cell p.": said + "margin:0 0 6px",
        "cell li.": said + "margin:0 0 4px",
        "cell ul.": listed,
        "cell ol.": listed,
    }


def _sides(setting: Setting, tag: str) -> Rules:
    """The room of a cell by where its text is: where lines begin or end, on the middle, or at the right, as numbers."""
    room = "vertical-align:top;padding:6px 8px;overflow-wrap:break-word;word-break:normal;"
    end = "left" if setting.start == "right" else "right"
    sides = {tag: setting.start, f"{tag}.c": "center", f"{tag}.r": end, f"{tag}.d": "right"}
    return {key: f"text-align:{side};{room}" for key, side in sides.items()}


def px(points: float) -> str:
    """A size of the theme on a screen."""
    return f"{round(points * PIXELS)}px"
