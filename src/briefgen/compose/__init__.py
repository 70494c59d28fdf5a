"""A Briefing → the Document that every format renders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.briefing import BriefingParts, DecisionBlock, Recommendation, Section
from briefgen.briefing.markings import portion
from briefgen.briefing.names import all_blocks, all_sections, printed_names
from briefgen.briefing.papers import PAPERS
from briefgen.compose.attachments import described
from briefgen.compose.back import acronyms
from briefgen.compose.content import Composer
from briefgen.compose.handling import distribution, rule
from briefgen.compose.head import furniture, properties, reads_from_right, record, title_block
from briefgen.compose.length import pages_at_least
from briefgen.compose.numbering import Numbering, refers_to_sections
from briefgen.compose.registers.cells import cell
from briefgen.compose.registers.setting import Setting
from briefgen.compose.sources import sources
from briefgen.compose.typed_numbers import kept_in_tables
from briefgen.document import (
    Attachment,
    Block,
    Blocks,
    Callout,
    Contents,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Strong,
)
from briefgen.theme import Theme
from briefgen.words import Words, words_for

__all__ = ["compose", "cover_note"]

SHORT_BRIEFING_PAGES = 4
TOLD = ("impact", "owner", "by", "status")
"""What a mail tells of a recommendation."""


def compose(briefing: BriefingParts, attach: Iterable[Attachment] = (), theme: Theme | None = None) -> Document:
    """Set out a checked briefing: summary first, then contents, sections, appendices, acronyms and sources.

    A theme numbers the headings, or does not, and may have a logo for papers without one.
    """
    words = words_for(briefing.lang)
    front = _summary(briefing, words)
    numbering, counted = _counted(briefing, words, front, theme)
    back = (
        *acronyms(briefing, words),
        *sources(briefing, words, numbering.source_order()),
        *distribution(briefing, words),
        *rule(briefing, words),
    )
    whole = numbering.fill(counted + numbering.count(back, headings=False))
    return Document(
        properties=properties(briefing),
        furniture=furniture(briefing, words),
        title_block=title_block(briefing, words, theme.logo if theme else None),
        body=_with_contents(briefing, _directed(briefing, whole), len(front), words),
        cover=PAPERS[briefing.template].cover if briefing.cover is None else briefing.cover,
        record=record(briefing, words),
        attachments=described(attach, words),
    )


def cover_note(briefing: BriefingParts, theme: Theme | None = None) -> Document:
    """What a mail says of a checked briefing: its head, its bottom line, what is to be decided, its recommendations.

    They are as the paper has them, but nothing is signed in a mail. References, citations and tables have the numbers
    of the whole paper, and lead nowhere; notes are counted anew.
    """
    words = words_for(briefing.lang)
    front = _summary(briefing, words)
    numbering, _ = _counted(briefing, words, front, theme)
    said = front[:1] if briefing.bottom_line else ()
    body = numbering.again((*said, *_asked(briefing, words), *_recommended(briefing, words)))
    return Document(
        properties=properties(briefing),
        furniture=furniture(briefing, words),
        title_block=title_block(briefing, words, theme.logo if theme else None),
        body=_directed(briefing, numbering.fill(body)),
    )


def _asked(briefing: BriefingParts, words: Words) -> Iterator[Block]:
    """The decisions that are sought: what is asked, what may be answered, by when, and who signs."""
    for _, block in all_blocks(briefing):
        if isinstance(block, DecisionBlock):
            from briefgen.compose.decision import asked

            yield asked(block, words)


def _recommended(briefing: BriefingParts, words: Words) -> Iterator[Block]:
    """The recommendations with what a reader must know of each to act: whose it is, by when, whether it stands."""
    if briefing.recommendations:
        setting = Setting.of(briefing, "recommendations", words)
        yield Heading(1, (words.recommended,), "recommended")
        yield ListBlock(tuple(_told(setting, entry) for entry in briefing.recommendations))


def _told(setting: Setting, entry: Recommendation) -> Blocks:
    """A recommendation as an item of a list, which has room on a telephone where a table has none."""
    name = Strong((f"{entry.id}{setting.words.colon}",))
    first, *rest = cell(setting, entry, "do", TOLD)
    if isinstance(first, Paragraph):
        return (Paragraph((name, " ", *first.content)), *rest)
    return (Paragraph((name,)), first, *rest)


def _counted(briefing: BriefingParts, words: Words, front: Blocks, theme: Theme | None) -> tuple[Numbering, Blocks]:
    """Summary and body with their numbers, and the numbering that knows them."""
    composer = Composer(briefing, words)
    whole = (*front, *_sections(composer, briefing.sections), *_appendices(composer, briefing))
    numbered = refers_to_sections(whole) or (theme is not None and theme.headings.numbered)
    numbering = Numbering(words, briefing.sources, numbered, printed_names(briefing))
    return numbering, numbering.count(whole)


def _directed(briefing: BriefingParts, blocks: Blocks) -> Blocks:
    """The blocks as they are set in the direction of their language."""
    return kept_in_tables(blocks) if reads_from_right(briefing.lang) else blocks


def _summary(briefing: BriefingParts, words: Words) -> Blocks:
    """Bottom line and key points, each in its own box."""
    made: list[Block] = []
    if briefing.bottom_line:
        made.append(Callout("bottom-line", (words.bottom_line,), briefing.bottom_line))
    if briefing.key_points:
        made.append(Callout("key-points", (words.key_points,), (ListBlock(briefing.key_points),)))
    return tuple(made)


def _sections(composer: Composer, sections: tuple[Section, ...], level: int = 1, letter: str = "") -> Iterator[Block]:
    for section in sections:
        yield Heading(level, (_titled(composer.briefing, section),), section.id, letter)
        yield from composer.content(section.content)
        yield from _sections(composer, section.sections, level + 1)


def _appendices(composer: Composer, briefing: BriefingParts) -> Iterator[Block]:
    for index, section in enumerate(briefing.appendices):
        yield from _sections(composer, (section,), letter=_letters(index))


def _letters(index: int) -> str:
    """A, B, and after Z: AA, AB, and so on."""
    first, last = divmod(index, 26)
    return (_letters(first - 1) if first else "") + chr(ord("A") + last)


def _titled(briefing: BriefingParts, section: Section) -> str:
    """The title, after its portion mark where it has one."""
    if not section.marking:
        return section.title
    parts = [part.marking for _, _, part in all_sections(briefing) if part.marking]
    return f"{portion(section.marking, briefing.marking, parts)} {section.title}"


def _with_contents(briefing: BriefingParts, blocks: Blocks, front: int, words: Words) -> Blocks:
    """The blocks with a table of contents after the summary, where one is asked for or the paper is long."""
    wanted = PAPERS[briefing.template].toc if briefing.toc is None else briefing.toc
    wanted = pages_at_least(blocks) > SHORT_BRIEFING_PAGES if wanted is None else wanted
    if not wanted or not any(isinstance(block, Heading) for block in blocks):
        return blocks
    return (*blocks[:front], Contents(words.contents), *blocks[front:])
