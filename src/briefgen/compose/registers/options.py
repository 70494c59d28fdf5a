"""Options and weighted criteria → the table of scores, with its rule and what hangs on the weights."""

from __future__ import annotations

from briefgen.briefing import Criterion, Option
from briefgen.briefing.appraisal import SWING, Turn, leaders, scored, turns, weighted, weights
from briefgen.compose.registers.setting import Setting
from briefgen.document import Blocks, Caption, Cell, Column, Emphasis, Inlines, LineBreak, Paragraph, Row, Table

MOST_UPRIGHT = 6
"""Options that stand side by side on a page that is not turned."""
CRITERION, WEIGHT = 0.28, 0.11
"""Shares of the table's width; the options share the rest alike."""
NOTHING = "–"


def total(setting: Setting, option: Option) -> Blocks:
    """The weighted score of an option."""
    found = weighted(option, weights(setting.briefing))
    return () if found is None else (Paragraph((setting.words.number(found, 2),)),)


def score_table(
    setting: Setting, entries: tuple[Option, ...], caption: Inlines, anchor: str, legend: bool
) -> tuple[Table, ...]:
    """Criteria down, options across, the weighted score last; nothing where no option has a score."""
    options, criteria = scored(entries, weights(setting.briefing)), setting.briefing.criteria
    if not options:
        return ()
    scores = tuple(Row((*_criterion(setting, each), *(_score(one, each) for one in options))) for each in criteria)
    share = (1 - CRITERION - WEIGHT) / len(options)
    totals = tuple(total(setting, option) or _text(NOTHING) for option in options)
    last = Row((_text(setting.header("score")), _text(""), *totals))
    return (
        Table(
            columns=(
                Column((setting.header("criterion"),), width=CRITERION),
                Column((setting.header("weight"),), "decimal", WEIGHT),
                *(Column(_named(setting, option), "decimal", share) for option in options),
            ),
            rows=(*scores, last),
            caption=Caption(setting.words.table, "", caption),
            anchor=anchor,
            note=_note(setting, options) if legend else (),
            total=True,
            landscape=len(options) > MOST_UPRIGHT,
        ),
    )


def _criterion(setting: Setting, criterion: Criterion) -> tuple[Cell, Cell]:
    note = (Paragraph(criterion.note, "detail"),) if criterion.note else ()
    return (*_text(criterion.name), *note), _text(_weight(setting, criterion))


def _weight(setting: Setting, criterion: Criterion) -> str:
    """A weight as a share where all of them make up one, else as its number."""
    words = setting.words
    shares = abs(sum(each.weight for each in setting.briefing.criteria) - 1) < 1e-9
    return words.percent(criterion.weight, None) if shares else words.number(criterion.weight)


def _score(option: Option, criterion: Criterion) -> Cell:
    return _text(str(option.scores[criterion.name]) if criterion.name in option.scores else NOTHING)


def _named(setting: Setting, option: Option) -> Inlines:
    """An option's name, and beneath it that it is preferred or business as usual."""
    marks = [setting.header(name) for name in ("preferred", "baseline") if getattr(option, name)]
    return (option.name, *(part for mark in marks for part in (LineBreak(), Emphasis((mark,)))))


def _note(setting: Setting, options: tuple[Option, ...]) -> Inlines:
    """The rule, then whether the order holds when a weight is moved."""
    weighed = weights(setting.briefing)
    first = leaders(options, weighed)
    sentences = [setting.phrase("rule")]
    if first and len(options) > 1:
        moved = turns(options, weighed)
        swing = setting.words.percent(1 / SWING)
        holds = setting.phrase("level" if len(first) > 1 else "robust", leaders=", ".join(first), swing=swing)
        sentences += [_turn(setting, turn, swing) for turn in moved] or [holds]
    return (" ".join(sentences),)


def _turn(setting: Setting, turn: Turn, swing: str) -> str:
    name = "raised" if turn.raised else "lowered"
    return setting.phrase(name, criterion=turn.criterion, leaders=", ".join(turn.leaders), swing=swing)


def _text(text: str) -> Cell:
    return (Paragraph((text,)),) if text else ()
