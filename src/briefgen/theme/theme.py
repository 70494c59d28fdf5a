"""The Theme values and the look a briefing has when it names none."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

MM = 72 / 25.4
EAST_ASIAN_SCALE = 0.95
"""Ideographs fill their em; at this share of the size they are as large as capitals of the others."""

Tone: TypeAlias = Literal[
    "ink", "muted", "accent", "tint", "rule", "hairline", "zebra", "warning", "warning_tint", "link"
]
"""A colour of the palette by its name."""


class PageSetup(Struct, frozen=True, kw_only=True):
    """Paper and margins in points (1/72 inch); header and footer: the furniture's distance from the paper's edge."""

    width: float = 595.28
    height: float = 841.89
    top: float = 29 * MM
    bottom: float = 29 * MM
    left: float = 28 * MM
    right: float = 28 * MM
    header: float = 13 * MM
    footer: float = 13 * MM

    @property
    def text_width(self) -> float:
        """Width of the text column in points."""
        return self.width - self.left - self.right


class Family(Struct, frozen=True, kw_only=True):
    """A type family: its name, its four faces as `package/path`, and the name Word falls back to.

    `scale` makes letters that look small beside the others at the same size as large as they are. `languages` are those
    it was drawn for, where others write the same characters in another shape: Japanese and Chinese share code points.
    """

    name: str
    regular: str
    bold: str
    italic: str
    bold_italic: str
    word_fallback: str
    scale: float = 1.0
    languages: tuple[str, ...] = ()

    def nearness(self, language: str) -> int:
        """How much of a BCP 47 tag it was drawn for: the length of the longest tag of its own that begins this one."""
        asked = f"{language.lower()}-"
        return max((len(tag) for tag in self.languages if asked.startswith(f"{tag.lower()}-")), default=0)


class Fonts(Struct, frozen=True, kw_only=True):
    """Body text, headings and tables (`sans`), code (`mono`), and the families that lend missing glyphs, in order.

    `extra` are families of packages that may not be installed; they lend what none of the others has.
    """

    body: Family
    sans: Family
    mono: Family
    fallbacks: tuple[Family, ...]
    extra: tuple[Family, ...] = ()

    def chain(self, family: Family) -> tuple[Family, ...]:
        """The families tried in turn for each character of text set in `family`."""
        rest = (self.body, self.sans, *self.fallbacks, self.mono)
        return (family, *(other for other in rest if other is not family))

    def lenders(self, language: str) -> tuple[Family, ...]:
        """The extra families in the order they are asked in text of `language`."""
        return tuple(sorted(self.extra, key=lambda family: -family.nearness(language)))


class Palette(Struct, frozen=True, kw_only=True):
    """Colours as `#RRGGBB`: near-black ink, grey for furniture, one accent and its tint, rules and zebra."""

    ink: str = "#1B1F24"
    muted: str = "#5A626B"
    accent: str = "#1F3F6B"
    tint: str = "#EEF2F7"
    rule: str = "#1F3F6B"
    hairline: str = "#C9CFD6"
    zebra: str = "#F3F5F8"
    warning: str = "#8A3B12"
    warning_tint: str = "#FBF1EA"
    link: str = "#1F4E8C"


class TypeScale(Struct, frozen=True, kw_only=True):
    """Sizes and leadings in points; body leading is the unit of vertical space."""

    body: float = 10.5
    leading: float = 15.0
    lead: float = 11.5
    lead_leading: float = 16.5
    small: float = 8.5
    small_leading: float = 11.5
    table: float = 9.0
    table_leading: float = 12.0
    headings: tuple[float, float, float, float] = (16.0, 12.5, 10.5, 10.5)
    heading_leadings: tuple[float, float, float, float] = (19.5, 15.5, 13.0, 13.0)
    figure: float = 22.0
    figure_leading: float = 27.0
    title: float = 24.0
    title_leading: float = 28.0
    subtitle: float = 13.0
    subtitle_leading: float = 17.5
    marking: float = 12.0


class Box(Struct, frozen=True, kw_only=True):
    """A box that sets text apart: its ground, the bar at its edge and the air above and below, in points.

    With `lead` its text and label have the lead's size.
    """

    ground: Tone
    edge: Tone
    weight: float = 2.5
    air: float = 10.0
    lead: bool = False


class Boxes(Struct, frozen=True, kw_only=True):
    """The boxes, from the most prominent to the plainest; `side` is the distance of their text from their edges."""

    side: float = 16.0
    bottom_line: Box = Box(ground="tint", edge="accent", weight=4.0, air=13.0, lead=True)
    key_points: Box = Box(ground="tint", edge="accent")
    decision: Box = Box(ground="tint", edge="accent")
    warning: Box = Box(ground="warning_tint", edge="warning")
    plain: Box = Box(ground="zebra", edge="muted", weight=1.5)

    def of(self, kind: str) -> Box:
        """The box of a callout's kind; kinds without one of their own are plain."""
        box: Box = getattr(self, kind.replace("-", "_"), self.plain)
        return box


class Theme(Struct, frozen=True, kw_only=True):
    """Looks only: it holds no words, and two themes give one text."""

    name: str
    fonts: Fonts
    page: PageSetup = PageSetup()
    palette: Palette = Palette()
    scale: TypeScale = TypeScale()
    boxes: Boxes = Boxes()
    zebra: bool = True


SERIF = Family(
    name="IBM Plex Serif",
    regular="fontpkg_ibm_plex_serif/files/IBMPlexSerif-Regular.ttf",
    bold="fontpkg_ibm_plex_serif/files/IBMPlexSerif-SemiBold.ttf",
    italic="fontpkg_ibm_plex_serif/files/IBMPlexSerif-Italic.ttf",
    bold_italic="fontpkg_ibm_plex_serif/files/IBMPlexSerif-SemiBoldItalic.ttf",
    word_fallback="Georgia",
)
SANS = Family(
    name="Fira Sans",
    regular="fontpkg_fira_sans/files/FiraSans-Regular.ttf",
    bold="fontpkg_fira_sans/files/FiraSans-SemiBold.ttf",
    italic="fontpkg_fira_sans/files/FiraSans-Italic.ttf",
    bold_italic="fontpkg_fira_sans/files/FiraSans-SemiBoldItalic.ttf",
    word_fallback="Calibri",
)
MONO = Family(
    name="IBM Plex Mono",
    regular="fontpkg_ibm_plex_mono/files/IBMPlexMono-Regular.ttf",
    bold="fontpkg_ibm_plex_mono/files/IBMPlexMono-SemiBold.ttf",
    italic="fontpkg_ibm_plex_mono/files/IBMPlexMono-Italic.ttf",
    bold_italic="fontpkg_ibm_plex_mono/files/IBMPlexMono-SemiBoldItalic.ttf",
    word_fallback="Consolas",
)
ARABIC = Family(
    name="Amiri",
    regular="fontpkg_amiri/files/Amiri-Regular.ttf",
    bold="fontpkg_amiri/files/Amiri-Bold.ttf",
    italic="fontpkg_amiri/files/Amiri-Italic.ttf",
    bold_italic="fontpkg_amiri/files/Amiri-BoldItalic.ttf",
    word_fallback="Times New Roman",
    scale=1.12,
)


def _upright(name: str, regular: str, bold: str, word_fallback: str, scale: float, *languages: str) -> Family:
    """A family of a script that knows no italics."""
    return Family(
        name=name,
        regular=regular,
        bold=bold,
        italic=regular,
        bold_italic=bold,
        word_fallback=word_fallback,
        scale=scale,
        languages=languages,
    )


def _weighed(name: str, file: str, word_fallback: str, scale: float, *languages: str) -> Family:
    """The same of one variable file, at the weights of the other families' regular and semi-bold."""
    return _upright(name, f"{file}#wght=400", f"{file}#wght=600", word_fallback, scale, *languages)


def _east_asian(code: str, word_fallback: str, *languages: str) -> Family:
    file = f"justmytype_intl_cjk/fonts/ofl/notosans{code.lower()}/NotoSans{code}[wght].ttf"
    return _weighed(f"Noto Sans {code}", file, word_fallback, EAST_ASIAN_SCALE, *languages)


HEBREW = _weighed(
    "Frank Ruhl Libre", "fontpkg_frank_ruhl_libre/files/FrankRuhlLibre[wght].ttf", "Times New Roman", 1.12, "he"
)
EAST_ASIAN = (
    _east_asian("SC", "Microsoft YaHei", "zh"),
    _east_asian("TC", "Microsoft JhengHei", "zh-Hant", "zh-TW", "zh-HK", "zh-MO", "yue"),
    _east_asian("JP", "Yu Gothic", "ja"),
    _east_asian("KR", "Malgun Gothic", "ko"),
)
DEVANAGARI = _weighed(
    "Noto Sans Devanagari", "manimgx_fonts/NotoSansDevanagari[wght].ttf", "Nirmala UI", 1.06, "hi", "mr", "ne", "sa"
)
EMOJI = _weighed("Noto Emoji", "manimgx_fonts/NotoEmoji[wght].ttf", "Segoe UI Emoji", 0.9)
EXTRA = (HEBREW, *EAST_ASIAN, DEVANAGARI, EMOJI)
LETTER = PageSetup(width=612, height=792)


@lru_cache(maxsize=8)
def default_theme(language: str = "en") -> Theme:
    """The look of a briefing that names no theme: A4, or US Letter where `language` is en-US."""
    fonts = Fonts(body=SERIF, sans=SANS, mono=MONO, fallbacks=(ARABIC,), extra=EXTRA)
    theme = Theme(name="institute", fonts=fonts)
    return replace(theme, page=LETTER) if language.lower() == "en-us" else theme
