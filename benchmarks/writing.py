"""A seed → a made-up briefing: words in natural frequencies, no clock."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from random import Random

from content import Briefing, Grid, Mark, Section, Text

STEMS = (
    "account act adopt aid allow amend answer appoint approv assess assign audit balanc bank base bear blam border "
    "broker build buy call carr caus chang charg check claim clear collect compet comply concern confirm connect "
    "consult contain control convert cost count cover cross custom cut deal decid defend defer deliver demand deny "
    "depart depend deposit design detain differ direct discuss divert drain draft drill earn elect employ end enforc "
    "equip estim exchang expand expect expel export extend farm fear field fish fix flood follow forc form fund gain "
    "gather govern grant guard harvest help hold hous import improv inform inspect invest join judg keep land launch "
    "learn leas lend licens limit list load locat maintain manag market measur mediat merg migrat mind minist model "
    "monitor negot observ offer open operat order pass patrol pay permit pilot plan plant polic port post power press "
    "pric process produc project protect provid publish purchas rais reach receiv reform refus regulat relat releas "
    "remit rent repair report requir rescu reserv resid respond restor restrict retain return review revis road rul "
    "sanction secur sell send serv settl shar ship sign spend staff stor strik supplement supply support suspend "
    "target tax test track trad train transfer transit treat trust turn union updat urg us valu verif visit vot wait "
    "warn watch water weigh work"
)
ENDINGS = ("", "s", "ed", "ing", "er", "ers", "able", "ment", "ation", "al", "ive", "ance")
LITTLE = "the of and to in a is that for it on as with by at from are be this or an not have its which"
COLUMNS = ("Actor", "Position", "Interest", "Impact", "Next step", "Owner")


def _vocabulary() -> tuple[list[str], list[float]]:
    """Some 2,600 words and the running sum of how often each is said: less with its rank, as in real text."""
    words = [*LITTLE.split(), *(stem + ending for ending in ENDINGS for stem in STEMS.split())]
    return words, list(accumulate(1 / (4 + rank) for rank in range(len(words))))


WORDS, WEIGHTS = _vocabulary()


class Writer:
    """Writes texts of a wanted length; the same seed writes the same texts."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def words(self, count: int) -> list[str]:
        """Words in natural frequencies, with one figure in about thirty."""
        drawn = self.random.choices(WORDS, cum_weights=WEIGHTS, k=count)
        for place in range(self.random.randrange(30), count, 30):
            drawn[place] = f"{self.random.randrange(1, 40_000) / 10:,.1f}"
        return drawn

    def phrase(self, count: int) -> str:
        """A phrase with a capital and no stop."""
        text = " ".join(self.words(count))
        return text[0].upper() + text[1:]

    def sentence(self) -> str:
        """A sentence of 8 to 24 words."""
        first, rest = self.phrase(self.random.randint(4, 8)), " ".join(self.words(self.random.randint(4, 16)))
        return f"{first}, {rest}."

    def paragraph(self, sentences: int) -> Text:
        """A paragraph; some words of its middle are bold or italic."""
        marked: Mark = self.random.choice(("bold", "italic"))
        before = " ".join(self.sentence() for _ in range(sentences - 1))
        return (f"{before} ", ""), (self.phrase(3), marked), (f" {' '.join(self.words(6))}.", "")

    def cell(self, least: int, most: int) -> Text:
        """A table cell of that many words, the first of them bold in one cell of six."""
        text = self.phrase(self.random.randint(least, most))
        if self.random.randrange(6):
            return ((text, ""),)
        first, space, rest = text.partition(" ")
        return (first, "bold"), (space + rest, "")

    def grid(self, rows: int, columns: int, least: int = 4, most: int = 9) -> Grid:
        """A table of `rows` rows; each cell has `least` to `most` words."""
        body = tuple(tuple(self.cell(least, most) for _ in range(columns)) for _ in range(rows))
        return Grid(self.phrase(5), COLUMNS[:columns], body)

    def section(self, paragraphs: int, points: int = 0, grid: Grid | None = None) -> Section:
        """A section of that many paragraphs and points of a list."""
        prose = tuple(self.paragraph(self.random.randint(3, 5)) for _ in range(paragraphs))
        return Section(self.phrase(4), prose, tuple(self.cell(8, 20) for _ in range(points)), grid)


def three_pages(seed: int = 0) -> Briefing:
    """The briefing of most cases: five sections with prose, two tables and a list, about three pages of A4."""
    writer = Writer(seed)
    return Briefing(writer.phrase(6), writer.paragraph(3), tuple(_three_pages(writer)))


def _three_pages(writer: Writer) -> Iterator[Section]:
    yield writer.section(2)
    yield writer.section(1, grid=writer.grid(5, 4))
    yield writer.section(1, points=5)
    yield writer.section(1, grid=writer.grid(5, 5))
    yield writer.section(2)


def long_table(rows: int, columns: int, seed: int = 0) -> Briefing:
    """One section with one table whose cells wrap."""
    writer = Writer(seed)
    return Briefing(writer.phrase(6), writer.paragraph(3), (writer.section(1, grid=writer.grid(rows, columns)),))


def prose(pages: int, seed: int = 0) -> Briefing:
    """About `pages` pages of A4 with nothing but headings and paragraphs: 7.7 of them a page."""
    writer = Writer(seed)
    sections = tuple(writer.section(7) for _ in range(pages * 11 // 10))
    return Briefing(writer.phrase(6), writer.paragraph(3), sections)
