"""The Theme value: page, type, colours, and the shapes of what stands on a page."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from briefgen.document import Picture

MM = 72 / 25.4
LETTER_LANGUAGE = "en-us"
A4, LETTER = (595.28, 841.89), (612.0, 792.0)
"""Width and height in points."""

Tone: TypeAlias = Literal[
    "ink", "muted", "accent", "tint", "rule", "hairline", "zebra", "warning", "warning_tint", "link", "band", "title",
    "table_head", "table_head_ground", "table_rule", "heading_2", "subtitle_text", "caption_text",
]  # fmt: skip
"""A colour of the palette by its name."""
BoxShape: TypeAlias = Literal["bar", "frame", "band"]
OpeningLayout: TypeAlias = Literal["rule-below", "rule-above", "band", "centred"]
HeadingRule: TypeAlias = Literal["none", "above", "below"]
TableHead: TypeAlias = Literal["rules", "filled"]
LabelPlace: TypeAlias = Literal["end", "centre", "start"]


class PageSetup(Struct, frozen=True, kw_only=True):
    """Paper and margins in points (1/72 inch); header and footer: the furniture's distance from the paper's edge."""

    width: float = A4[0]
    height: float = A4[1]
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
    """Colours as `#RRGGBB`: near-black ink, grey for furniture, an accent, its tint and a fuller one, rules, zebra.

    `title` is for a title block whose title is in that tone, in a colour of its own. `table_head` are the words of a
    table's head, light ones on a dark `table_head_ground` too. The last three are for headings below the first level,
    subtitles and captions that are in those tones.
    """

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
    band: str = "#DCE5F0"
    title: str = "#1F3F6B"
    table_head: str = "#1F3F6B"
    table_head_ground: str = "#DCE5F0"
    table_rule: str = "#1F3F6B"
    heading_2: str = "#1F3F6B"
    subtitle_text: str = "#1B1F24"
    caption_text: str = "#1B1F24"


class TypeScale(Struct, frozen=True, kw_only=True):
    """Sizes and leadings in points; body leading is the unit of vertical space.

    The type of a table with too many columns gets no smaller than `crowded`.
    """

    body: float = 10.5
    leading: float = 15.0
    lead: float = 11.5
    lead_leading: float = 16.5
    small: float = 8.5
    small_leading: float = 11.5
    table: float = 9.0
    table_leading: float = 12.0
    crowded: float = 7.5
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
    """The boxes, from the most prominent to the plainest; `side` is the distance of their text from their edges.

    Their edge is a bar where lines begin, a frame all round, or a band along the top.
    """

    side: float = 16.0
    shape: BoxShape = "bar"
    bottom_line: Box = Box(ground="tint", edge="accent", weight=4.0, air=13.0, lead=True)
    key_points: Box = Box(ground="tint", edge="accent")
    decision: Box = Box(ground="tint", edge="accent")
    warning: Box = Box(ground="warning_tint", edge="warning")
    plain: Box = Box(ground="zebra", edge="muted", weight=1.5)

    def of(self, kind: str) -> Box:
        """The box of a callout's kind; kinds without one of their own are plain."""
        box: Box = getattr(self, kind.replace("-", "_"), self.plain)
        return box


class Opening(Struct, frozen=True, kw_only=True):
    """The title block: a rule below it or a heavy one above, a filled band behind it, or all of it on the middle."""

    layout: OpeningLayout = "rule-below"
    bold: bool = True
    colour: Tone = "accent"
    subtitle: Tone = "ink"


class Headings(Struct, frozen=True, kw_only=True):
    """Whether headings are numbered, the rule at those of the first level, and the colour of the upper three levels.

    The second and third level are in that of `lower`, where it is given.
    """

    numbered: bool = False
    rule: HeadingRule = "none"
    colour: Tone = "accent"
    lower: Tone | None = None

    def tone(self, level: int) -> Tone:
        """Of a level from 1 to 3."""
        return self.lower if self.lower and level > 1 else self.colour


class Running(Struct, frozen=True, kw_only=True):
    """What every page carries: where the page number stands, and whether a hairline parts it from the text."""

    page_label: LabelPlace = "end"
    rule: bool = False


class WordFile(Struct, frozen=True):
    """A Word file of somebody's own that Word files are written into: its bytes, and its name for messages."""

    data: bytes
    name: str


class Theme(Struct, frozen=True, kw_only=True):
    """Looks only: it holds no words, and two themes give one text.

    With `fits_language` the paper is US Letter for a text in en-US. `logo` is for papers that have none of their own.
    """

    name: str
    fonts: Fonts
    page: PageSetup = PageSetup()
    palette: Palette = Palette()
    scale: TypeScale = TypeScale()
    boxes: Boxes = Boxes()
    zebra: bool = True
    opening: Opening = Opening()
    headings: Headings = Headings()
    table_head: TableHead = "rules"
    captions: Tone = "ink"
    running: Running = Running()
    fits_language: bool = True
    logo: Picture | None = None
    template_docx: WordFile | None = None

    @property
    def is_housed(self) -> bool:
        """Whether it has a file of somebody's own that papers are written into, in the fonts of that."""
        return self.template_docx is not None

    @property
    def table_rule(self) -> Tone:
        """The firm rules of tables: of their own, or as all others."""
        return "rule" if self.palette.table_rule == self.palette.rule else "table_rule"

    @property
    def head_tones(self) -> tuple[Tone, Tone]:
        """The words and the ground of a table's head: of its own, or those that other things have as well."""
        palette = self.palette
        shared = (palette.table_head, palette.table_head_ground) == (palette.accent, palette.band)
        return ("accent", "band") if shared else ("table_head", "table_head_ground")

    def in_language(self, language: str) -> Theme:
        """The theme on the paper of a BCP 47 tag's readers, where it names no paper of its own."""
        if not self.fits_language or language.lower() != LETTER_LANGUAGE:
            return self
        return replace(self, page=replace(self.page, width=LETTER[0], height=LETTER[1]))
