"""Theme → the styles of a mail's elements, in pixels and without names, since mail programs know no variables."""

from __future__ import annotations

from functools import cached_property

from briefgen.backends.html.escape import attribute
from briefgen.backends.html.families import COMMON, generic
from briefgen.theme import Family, Theme

PIXELS = 16 / 10.5
"""CSS pixels for a point of the theme: text of 10.5 points is read at 16 pixels on a screen."""
WIDTH = 640


class Styles:
    """Writes start tags that carry their styles; a kind that has none takes those of its tag."""

    def __init__(self, theme: Theme, direction: str) -> None:
        self.theme = theme
        self.start, self.end = ("left", "right") if direction == "ltr" else ("right", "left")
        self.width = WIDTH
        self.place = ""
        self.made: dict[tuple[str, str, str], str] = {}

    def __call__(self, tag: str, kind: str = "", said: str = "", lacks: float = 0.0) -> str:
        """The start tag with the attributes `said`."""
        style = self.made.get((self.place, tag, kind))
        if style is None:
            keys = (f"{self.place} {tag}.{kind}", f"{tag}.{kind}", kind, tag)
            found = next((self.of[key] for key in keys if key in self.of), "")
            style = self.made[self.place, tag, kind] = f' style="{attribute(found)}"' if found else ""
        if lacks:
            style = f'{style[:-1]};padding-right:{8 + round(lacks * self.theme.scale.table * PIXELS)}px"'
        extra = ' cellpadding="0" cellspacing="0" border="0"' if tag == "table" else ""
        return f"<{tag}{said}{extra}{style}>"

    def box(self, kind: str) -> tuple[str, str]:
        """The ground of a box, and the style of its cell."""
        box, palette = self.theme.boxes.of(kind), self.theme.palette
        ground, edge = getattr(palette, box.ground), getattr(palette, box.edge)
        weight = max(2, round(box.weight * 1.25))
        style = f"padding:{round(box.air * 1.25)}px {round(self.theme.boxes.side * 1.25)}px;background:{ground};"
        return ground, f"{style}border-{self.start}:{weight}px solid {edge};text-align:{self.start}"

    @cached_property
    def of(self) -> dict[str, str]:
        """The styles by tag, by kind, or by both."""
        scale, palette = self.theme.scale, self.theme.palette
        ink, muted, accent = palette.ink, palette.muted, palette.accent
        body, cell, small = scale.body, scale.table, scale.small
        text = self.type("body", body, ink, 1.45)
        label = self.type("sans", cell, accent, 1.35, bold=True) + "margin:0 0 6px"
        column = (
            f"text-align:{self.start};vertical-align:top;padding:6px 8px;overflow-wrap:break-word;word-break:normal;"
        )
        column += f"border-bottom:1px solid {palette.hairline};"
        set_text = self.type("sans", cell, ink, 1.35)
        set_cell = column + set_text
        heads = [
            self.type("sans", size, accent if rank < 2 else ink, 1.25, bold=True)
            for rank, size in enumerate(scale.headings)
        ]
        head = column + self.type("sans", cell, accent, 1.35, bold=True)
        right = set_cell.replace(f"text-align:{self.start}", "text-align:right", 1)
        middle = set_cell.replace(f"text-align:{self.start}", "text-align:center", 1)
        return {
            "p": text + "margin:0 0 12px",
            "li": text + "margin:0 0 6px",
            "ul": f"margin:0 0 12px;padding:0;padding-{self.start}:24px",
            "ol": f"margin:0 0 12px;padding:0;padding-{self.start}:24px",
            "figures": "margin:0 0 12px;padding:0;list-style:none",
            "a": f"color:{palette.link};text-decoration:underline",
            "code": f"font-family:{self.stack('mono')};font-size:{px(body * 0.93)}",
            "sup": "font-size:70%;line-height:0;vertical-align:super",
            "sub": "font-size:70%;line-height:0;vertical-align:sub",
            "h1": self.type("sans", scale.title, accent, 1.2, bold=True) + "margin:0 0 8px",
            **{f"h{at}": style + "margin:28px 0 8px" for at, style in enumerate(heads, 2)},
            "h6": heads[-1] + "margin:20px 0 8px",
            "over": self.type("sans", small, accent, 1.4) + "margin:0 0 6px",
            "subtitle": self.type("sans", scale.subtitle, ink, 1.35) + "margin:0 0 8px",
            "facts": self.type("sans", small, muted, 1.4)
            + f"margin:0 0 20px;padding:0 0 12px;border-bottom:2px solid {palette.rule}",
            "notice": self.type("sans", small, ink, 1.4) + "margin:0 0 12px",
            "status": self.type("sans", small, palette.warning, 1.4, bold=True) + "margin:0 0 6px",
            "detail": self.type("sans", small, muted, 1.4) + "margin:0 0 6px",
            "label": label,
            "p.label": label,
            "p.warned": label.replace(accent, palette.warning),
            "p.caption": label.replace(accent, ink),
            "p.alt": text + "margin:0 0 6px;font-style:italic",
            "p.value": self.type("sans", scale.figure, accent, 1.2, bold=True) + "margin:0",
            "p.change": self.type("sans", small, muted, 1.4) + "margin:0 0 12px",
            "table": "width:100%;border-collapse:collapse;margin:16px 0 20px",
            "table.entries": "width:100%;border-collapse:collapse;margin:0 0 16px",
            "cell p.": set_text + "margin:0 0 6px",
            "cell li.": set_text + "margin:0 0 4px",
            "cell ul.": f"margin:0 0 4px;padding:0;padding-{self.start}:18px",
            "cell ol.": f"margin:0 0 4px;padding:0;padding-{self.start}:18px",
            "places": f"margin:0 0 12px;padding:0;padding-{self.start}:12px;list-style:none",
            "p.what": self.type("sans", cell, ink, 1.4) + "margin:0",
            "term": label + f";white-space:nowrap;padding:4px 8px;vertical-align:top;text-align:{self.start}",
            "meaning": text + f"padding:4px 8px;vertical-align:top;text-align:{self.start}",
            "caption": self.type("sans", cell, ink, 1.35) + f"text-align:{self.start};padding:0 0 6px",
            "th": head,
            "td": set_cell,
            "tr.total": "font-weight:bold",
            "p.below": self.type("sans", small, muted, 1.4) + "margin:-12px 0 20px",
            "td.c": middle,
            "td.r": right,
            "td.d": right,
            "th.c": head.replace(f"text-align:{self.start}", "text-align:center", 1),
            "th.r": head.replace(f"text-align:{self.start}", "text-align:right", 1),
            "th.d": head.replace(f"text-align:{self.start}", "text-align:right", 1),
            "th.group": head.replace(f"text-align:{self.start}", "text-align:center", 1),
            "blockquote": f"margin:16px 0;padding:0;padding-{self.start}:20px;font-style:italic",
            "notes": self.type("body", small, ink, 1.45) + f"margin:0 0 16px;padding:0;padding-{self.start}:24px",
        }  # fmt: skip

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


def px(points: float) -> str:
    """A size of the theme on a screen."""
    return f"{round(points * PIXELS)}px"
