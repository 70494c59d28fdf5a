"""A chart block → a figure, and beneath it a table of the data where these stand nowhere else."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefgen.briefing import BriefingParts, ChartBlock
from briefgen.briefing.charting import MOST_PRINTED, REGISTER_KINDS
from briefgen.compose.charts.voice import Voice, says, uncited
from briefgen.document import Blocks, Caption, Figure, Inlines, Reference, Table
from briefgen.document.charts import Chart, Plot
from briefgen.words import Words


class Made(Struct, frozen=True):
    """A plot, what it says in words, its data, a note, and whether its numbers stand nowhere else on the page.

    `unit` is what all of the data's numbers count, where its heads do not say so.
    """

    plot: Plot
    parts: list[str]
    data: Table
    note: str = ""
    only_drawn: bool = False
    unit: str = ""


def chart_blocks(briefing: BriefingParts, block: ChartBlock, words: Words, standing: str = "") -> Blocks:
    """The figure, whose data hang on it or stand in a table of their own beneath it.

    `standing` is the anchor of a table that has them already; then the caption leads there.
    """
    voice = Voice.of(briefing, words)
    made = _made(briefing, block, voice)
    chart = Chart(plot=made.plot, notation=voice.notation, note=made.note, labels=voice.labels_title)
    alt = block.alt or voice.sentence(block.kind, made.parts, made.note)
    caption = Caption(words.figure, "", block.caption)
    data = replace(made.data, caption=Caption("", "", (_counting(voice.own.data, made.unit),)))
    figure = Figure(chart, alt, caption, block.id, block.width, block.float, data)
    printed = block.table if block.table is not None else made.only_drawn and len(made.data.rows) <= MOST_PRINTED
    if standing and block.table is None:
        return (replace(figure, caption=replace(caption, text=_with_link(block.caption, standing, voice)), data=None),)
    if not printed:
        return (figure,)
    said = _data_caption(block.caption, made.unit, voice)
    table = replace(made.data, caption=Caption(words.table, "", (said,) if said else ()))
    return (replace(figure, data=None), table)


def _with_link(caption: Inlines, standing: str, voice: Voice) -> Inlines:
    """The caption, and where the data stand."""
    named, link = voice.named(voice.own.data, ""), Reference(f"table:{standing}")
    return (*caption, f" ({named}", link, ")") if caption else (named, link)


def _data_caption(caption: Inlines, unit: str, voice: Voice) -> str:
    """What the table holds and what it counts, as far as the caption says; notes and citations stay with the figure."""
    return _counting(voice.named(voice.own.data, uncited(caption)).rstrip(), unit) if caption else unit


def _counting(text: str, unit: str) -> str:
    return text if says(text, unit) else f"{text} ({unit})"


def _made(briefing: BriefingParts, block: ChartBlock, voice: Voice) -> Made:
    if block.kind in REGISTER_KINDS:
        from briefgen.compose.charts.entries import of_entries

        return of_entries(briefing, block, voice)
    from briefgen.compose.charts.numbers import of_numbers

    return of_numbers(briefing, block, voice)
