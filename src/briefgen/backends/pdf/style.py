"""A theme and a language → the voices text is set in, and the one style of each."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from briefgen.backends.pdf.text.style import TextStyle, text_style
from briefgen.backends.pdf.voice import Voice
from briefgen.theme import Family, Theme, TypeScale

TABULAR = ("tnum", "lnum")
HEBREW = frozenset(("he", "yi"))
ARABIC_LEADING = 1.7
"""Leading of Arabic, in sizes: from the hamza on an alef down to the tail of a yeh, so that lines do not touch."""


class Sheet:
    """The voices of a theme in a language, with their styles made once."""

    def __init__(self, theme: Theme, language: str, rtl: bool) -> None:
        self.theme = theme
        self.language = language
        self.rtl = rtl
        arabic = rtl and language.partition("-")[0].lower() not in HEBREW
        scale, palette = _arabic(theme.scale) if arabic else theme.scale, theme.palette
        ink, muted, accent = palette.ink, palette.muted, palette.accent
        self.body = Voice("body", scale.body, scale.leading, ink)
        self.detail = Voice("body", scale.small, scale.small_leading, muted)
        self.lead = Voice("body", scale.lead, scale.lead_leading, ink)
        self.quote = replace(self.body, italic=True)
        self.note = Voice("body", scale.small, scale.small_leading, ink)
        self.small = Voice("sans", scale.small, scale.small_leading, muted)
        self.cell = Voice("sans", scale.table, scale.table_leading, ink, features=TABULAR)
        self.cell_detail = Voice("sans", scale.small, scale.small_leading, muted, features=TABULAR)
        self.column_head = replace(self.cell, bold=True, colour=palette.table_head)
        self._own_head = palette.table_head if theme.head_tones[0] == "table_head" else ""
        self.caption = Voice("sans", scale.table, scale.table_leading, getattr(palette, theme.captions))
        self.label = Voice("sans", scale.table, scale.table_leading, accent, bold=True)
        self.figure = Voice("sans", scale.figure, scale.figure_leading, accent, bold=True, features=TABULAR)
        self.figure_label = Voice("sans", scale.small, scale.small_leading, ink)
        self.furniture = Voice("sans", scale.small, scale.small_leading, muted, features=TABULAR)
        opening, heads = theme.opening, theme.headings
        title, subtitle = getattr(palette, opening.colour), getattr(palette, opening.subtitle)
        colours = (*(getattr(palette, heads.tone(level)) for level in (1, 2, 3)), ink)
        self.title = Voice("sans", scale.title, scale.title_leading, title, bold=opening.bold)
        self.subtitle = Voice("sans", scale.subtitle, scale.subtitle_leading, subtitle)
        self.headings = tuple(
            Voice("sans", size, leading, colours[level], bold=True, italic=level == 3)
            for level, (size, leading) in enumerate(zip(scale.headings, scale.heading_leadings, strict=True))
        )
        self._styles: dict[Voice, TextStyle] = {}

    def style(self, voice: Voice) -> TextStyle:
        """The style of a voice in this theme's fonts."""
        style = self._styles.get(voice)
        if style is None:
            style = self._styles[voice] = self.style_in(voice, self.language)
        return style

    def style_in(self, voice: Voice, language: str) -> TextStyle:
        """The style of a voice for words of another language, whose signs may have another shape."""
        fonts = self.theme.fonts
        family: Family = getattr(fonts, voice.family)
        faces, lent = (
            tuple((getattr(each, _face(voice)), each.scale) for each in families)
            for families in (fonts.chain(family), fonts.lenders(language))
        )
        return text_style(faces, language, voice.size, voice.colour, voice.rise, voice.features, lent)

    def link(self, voice: Voice) -> Voice:
        """The voice of a link inside text of `voice`; in a table's head of its own colours it is as the words are."""
        return (
            voice if voice.bold and voice.colour == self._own_head else replace(voice, colour=self.theme.palette.link)
        )


def _arabic(scale: TypeScale) -> TypeScale:
    """The scale with leadings in which lines of Arabic do not touch; wider ones stay."""

    def wide(size: float, leading: float) -> float:
        return max(leading, size * ARABIC_LEADING)

    first, second, third, fourth = map(wide, scale.headings, scale.heading_leadings)
    return replace(
        scale,
        leading=wide(scale.body, scale.leading),
        lead_leading=wide(scale.lead, scale.lead_leading),
        small_leading=wide(scale.small, scale.small_leading),
        table_leading=wide(scale.table, scale.table_leading),
        title_leading=wide(scale.title, scale.title_leading),
        subtitle_leading=wide(scale.subtitle, scale.subtitle_leading),
        figure_leading=wide(scale.figure, scale.figure_leading),
        heading_leadings=(first, second, third, fourth),
    )


def _face(voice: Voice) -> str:
    if voice.bold:
        return "bold_italic" if voice.italic else "bold"
    return "italic" if voice.italic else "regular"


@lru_cache(maxsize=16)
def sheet(theme: Theme, language: str, rtl: bool) -> Sheet:
    """The one sheet of a theme, a language and a direction."""
    return Sheet(theme, language, rtl)
