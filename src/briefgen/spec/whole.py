"""What no single field shows: ids twice, references to nothing, registers nobody sees. One rule a function."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.briefing import BriefingParts, ChartBlock, ImageBlock, RegisterTable, TableBlock
from briefgen.briefing.markings import lacking, misfits
from briefgen.briefing.names import all_blocks, all_sections, named_entries
from briefgen.briefing.selection import (
    REGISTERS,
    entries_of,
)
from briefgen.errors import Position, Problem, did_you_mean, nearest
from briefgen.spec import editor_rules, paper_rules, register_rules, room_rules, shown_rules, table_rules
from briefgen.spec.context import Context
from briefgen.spec.placing import at
from briefgen.words import has_words, language_codes

LEVELS = 3


def check(briefing: BriefingParts, context: Context) -> list[Problem]:
    """Every problem that shows only in the whole."""
    context.content = tuple(all_blocks(briefing))
    rules = SAFE_RULES if context.torn else RULES if context.incomplete else RULES + WHOLE_RULES
    return [problem for rule in rules for problem in rule(briefing, context)]


def words_exist(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """The fixed words can be set in the briefing's language."""
    if not has_words(briefing.lang):
        hint = f"they are set in English; languages that have them: {', '.join(language_codes())}"
        yield at(
            context, "lang", f"there are no fixed words ('Table', 'Page') for '{briefing.lang}' yet", hint, "warning"
        )


def section_depth(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """Sections nest to three levels."""
    for path, level, _ in all_sections(briefing):
        if level == LEVELS + 1:
            yield at(context, path, f"a section nested {level} deep", f"sections nest to {LEVELS} levels: raise it one")


def unique_ids(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """One id names one thing."""
    first: dict[str, str] = {}
    for path, name, _ in named_things(briefing, context):
        if name in first:
            line = context.positions.get(f"{first[name]}.id", context.positions.get(first[name], Position())).line
            where = f" (also at line {line})" if line else ""
            hint = "give one of them another 'id:'; ids are shared by all parts"
            yield at(context, f"{path}.id", f"the id '{name}' is used twice{where}", hint)
        first.setdefault(name, path)


def references_exist(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """Whatever prose refers to is there."""
    if not context.references:
        return
    things = list(named_things(briefing, context))
    names = {f"{kind}:{name}" for _, name, kind in things} | {f"#{name}" for _, name, _ in things}
    names |= {f"source:{key}" for key in (*briefing.sources, *context.dropped_ids)}
    for reference in context.references:
        kind, _, name = reference.target.lstrip("#").rpartition(":")
        is_told = name in context.dropped_ids or f"{kind}s" in context.unread
        if reference.target not in names and not is_told:
            yield Problem(reference.position, reference.path, *_missing(reference.target, names))


def _missing(target: str, names: set[str]) -> tuple[str, str]:
    if target.startswith("source:"):
        kind, name = "source", target.removeprefix("source:")
        known = [known.removeprefix("source:") for known in names if known.startswith("source:")]
        near = nearest(name, known)
        message, add = f"[@{name}] cites a source that is not there", f"add '{name}:' under 'sources:'"
        hint = "" if near.casefold() == name.casefold() else f"or {add}"
        return (f"{message}; did you mean [@{near}]?", hint) if near else (message, add)
    if target.startswith("#"):
        known = [known for known in names if known.startswith("#")]
        return f"the link goes to '{target}', which is not there{did_you_mean(target, known)}", ""
    kind, _, name = target.partition(":")
    known = sorted(known.partition(":")[2] for known in names if known.startswith(f"{kind}:"))
    hint = f"{kind} ids: {', '.join(known)}" if known else f"no {kind} has an id"
    return f"{{{target}}} refers to a {kind} that is not there{did_you_mean(name, known)}", hint


def entries_refer_to_known(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """`sources` of an entry and `depends_on` of a recommendation name what exists."""
    for register in REGISTERS:
        for index, holder in enumerate(entries_of(briefing, register)):
            for name in getattr(holder, "sources", ()):
                if name not in briefing.sources:
                    near = did_you_mean(name, briefing.sources)
                    yield at(context, f"{register}[{index}].sources", f"no source is called '{name}'{near}")
    ids = [entry.id for entry in briefing.recommendations]
    for index, entry in enumerate(briefing.recommendations):
        for name in entry.depends_on:
            if name not in ids or name == entry.id:
                why = "depends on itself" if name == entry.id else f"depends on '{name}', which is not there"
                near = "" if name == entry.id else did_you_mean(name, ids)
                yield at(context, f"recommendations[{index}].depends_on", f"{entry.id} {why}{near}")


def banner_covers_parts(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """The marking of each section is one of the briefing's scheme, and no higher than the briefing's."""
    marked = [(path, section.marking) for path, _, section in all_sections(briefing) if section.marking]
    if marked:
        for place, message, hint in misfits(briefing.marking, [text for _, text in marked]):
            yield at(context, f"{marked[place][0]}.marking", message, hint)


def classified_papers_are_registered(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A classified paper has the date and numbers that its scheme asks for."""
    several = len(briefing.distribution) > 1
    given = {"date": briefing.date, "reference": briefing.reference, "copies": briefing.copies or not several}
    for key, rule in lacking(briefing.marking, [key for key, value in given.items() if value]):
        yield at(context, "marking", f"'{key}' is missing: {rule}", f"add '{key}:'", "warning")


def copies_add_up(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A copy is one of those that there are, and nobody on the distribution list goes without one."""
    if briefing.copy and not briefing.copies:
        yield at(context, "copy", "'copy' is the number of one copy of several", "add 'copies:', how many there are")
    elif briefing.copy and briefing.copies and briefing.copy > briefing.copies:
        yield at(context, "copy", f"there is no copy {briefing.copy}: there are {briefing.copies}")
    if briefing.copies and len(briefing.distribution) > briefing.copies:
        message = f"there are {briefing.copies} copies for the {len(briefing.distribution)} of the distribution list"
        yield at(context, "copies", message, "", "warning")


def something_to_read(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A briefing says something beyond its header."""
    if not (briefing.sections or briefing.bottom_line or briefing.key_points or briefing.appendices):
        yield at(context, "", "the briefing has no text", "add 'bottom_line:' or 'sections:'", "warning")


def named_things(briefing: BriefingParts, context: Context) -> Iterator[tuple[str, str, str]]:
    """Path, id and kind of everything that can be referred to."""
    for path, _, section in all_sections(briefing):
        yield path, section.id, "section"
    yield from ((path, entry.id, kind) for path, kind, entry in named_entries(briefing))
    for path, block in context.content:
        match block:
            case TableBlock(id=name) if name:
                yield f"{path}.table", name, "table"
            case RegisterTable(id=name) if name:
                yield f"{path}.{block.register}", name, "table"
            case ImageBlock(id=name) if name:
                yield f"{path}.image", name, "figure"
            case ChartBlock(id=name) if name:
                yield f"{path}.chart", name, "figure"


def estimates_keep_to_scale(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """Judgements and scenarios speak of likelihood in the words of the declared scale."""
    if briefing.judgements or briefing.scenarios or briefing.scale or briefing.scale_edition:
        from briefgen.spec import estimate_rules

        for rule in estimate_rules.RULES:
            yield from rule(briefing, context)


def charts_can_be_drawn(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """What a chart draws is there, and is what its kind can show; where a part was left out, it may have been there."""
    for path, block in context.content:
        if isinstance(block, ChartBlock) and (block.rows or not context.incomplete):
            from briefgen.spec.charts import unseen_in, without_effect, wrong_of

            here = f"{path}.chart"
            for name in without_effect(block):
                yield at(
                    context,
                    f"{here}.{name}",
                    f"'{name}' does nothing in a {block.kind} chart",
                    "leave it out",
                    "warning",
                )
            for wrong in wrong_of(briefing, block):
                if not wrong.at and _has_misfits(context, block):
                    continue
                yield at(context, f"{here}.{wrong.at}" if wrong.at else here, wrong.message, wrong.hint)
            for wrong in unseen_in(briefing, block):
                yield at(context, f"{here}.{wrong.at}", wrong.message, wrong.hint, "warning")


def _has_misfits(context: Context, block: ChartBlock) -> bool:
    """Whether a row of the table that a chart draws is a problem of its own, for which numbers may be missing."""
    tables = [path for path, each in context.content if isinstance(each, TableBlock) and each.id == block.source]
    rows = tuple(f"{context.written_path(path)}.table.rows[" for path in tables if block.source)
    return any(problem.severity == "error" and problem.path.startswith(rows) for problem in context.problems)


Rules = tuple[Callable[[BriefingParts, Context], Iterator[Problem]], ...]
RULES: Rules = (
    words_exist,
    section_depth,
    unique_ids,
    references_exist,
    *table_rules.RULES,
    charts_can_be_drawn,
    estimates_keep_to_scale,
    *register_rules.RULES,
    *room_rules.RULES,
)
WHOLE_RULES: Rules = (
    entries_refer_to_known,
    *table_rules.WHOLE_RULES,
    shown_rules.registers_are_shown,
    something_to_read,
    banner_covers_parts,
    copies_add_up,
    classified_papers_are_registered,
    *register_rules.WHOLE_RULES,
    *paper_rules.WHOLE_RULES,
    *editor_rules.WHOLE_RULES,
)
"""Rules for what should be somewhere; where a part was left out for a problem of its own, it may have been there."""
SAFE_RULES: Rules = (words_exist, section_depth, unique_ids, *table_rules.RULES)
"""Rules for what is wrong whatever else stands in a spec of which a part could not be read."""
