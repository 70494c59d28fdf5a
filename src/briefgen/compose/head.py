"""A briefing's header → the document's properties, furniture and title block."""

from __future__ import annotations

from briefgen.briefing import BriefingParts
from briefgen.briefing.markings import printed
from briefgen.compose.handling import embargo, notices, numbered_copy
from briefgen.document import Field, Furniture, Picture, Properties, TitleBlock
from briefgen.words import Words

RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur"))
LONGEST_RUNNING_TITLE = 72


def properties(briefing: BriefingParts) -> Properties:
    """Metadata of the file."""
    language = briefing.lang
    return Properties(
        title=briefing.title,
        language=language,
        authors=briefing.author or ((briefing.organisation,) if briefing.organisation else ()),
        subject=briefing.subtitle,
        keywords=(briefing.marking,) if briefing.marking else (),
        date=briefing.date,
        direction="rtl" if reads_from_right(language) else "ltr",
    )


def reads_from_right(language: str) -> bool:
    """Whether a language is read from right to left."""
    return language.split("-")[0].lower() in RIGHT_TO_LEFT


def record(briefing: BriefingParts, words: Words) -> tuple[Field, ...]:
    """What the head says of the paper, for whoever edits it: each value as title block and furniture print it."""
    texts = {
        "title": briefing.title,
        "organisation": briefing.organisation,
        "author": _joined(briefing.author, words),
        "marking": printed(briefing.marking).text if briefing.marking else "",
        "embargo": embargo(briefing, words),
        "copy": numbered_copy(briefing, words),
    }
    fields = [Field(text, name, words.record[name]) for name, text in texts.items() if text]
    if status := _status(briefing, words):
        fields.append(Field(status, "paper-status", words.record["paper-status"], (words.draft, words.final)))
    if date := briefing.date:
        fields.append(Field(words.day(date), "date", words.record["date"], date=date, pattern=words.pattern))
    return tuple(fields)


def furniture(briefing: BriefingParts, words: Words) -> Furniture:
    """What every page carries."""
    return Furniture(
        title=_running(briefing.title),
        detail=briefing.reference or (words.day(briefing.date) if briefing.date else briefing.organisation),
        status=words.draft if briefing.status == "draft" else "",
        notices=notices(briefing, words),
        marking=printed(briefing.marking) if briefing.marking else None,
        page_label=words.page,
        continued=words.continued,
        skip=words.skip,
        notes=words.notes,
        back=words.back,
    )


def title_block(briefing: BriefingParts, words: Words, logo: Picture | None = None) -> TitleBlock:
    """The head of page one; a paper without a logo has the one that is given."""
    return TitleBlock(
        title=briefing.title,
        organisation=briefing.organisation,
        kind=words.kinds[briefing.template],
        subtitle=briefing.subtitle,
        facts=_facts(briefing, words),
        notices=(*notices(briefing, words), *((words.rules[briefing.rule].notice,) if briefing.rule else ())),
        logo=briefing.logo or logo,
    )


def _facts(briefing: BriefingParts, words: Words) -> tuple[str, ...]:
    facts = (
        words.day(briefing.date) if briefing.date else "",
        _joined(briefing.author, words),
        words.for_audience.format(audience=briefing.audience) if briefing.audience else "",
        words.for_purpose[briefing.purpose] if briefing.purpose else "",
        words.reference.format(reference=briefing.reference) if briefing.reference else "",
        words.version.format(version=briefing.version) if briefing.version else "",
        _status(briefing, words),
    )
    return tuple(fact for fact in facts if fact)


def _status(briefing: BriefingParts, words: Words) -> str:
    return {"draft": words.draft, "final": words.final}.get(briefing.status or "", "")


def _joined(names: tuple[str, ...], words: Words) -> str:
    """Names in one line; semicolons where a comma is part of a name."""
    mark = words.semicolon if any("," in name or words.comma in name for name in names) else words.comma
    return f"{mark} ".join(names)


def _running(title: str) -> str:
    """The title short enough for one line of a header, cut between words."""
    if len(title) <= LONGEST_RUNNING_TITLE:
        return title
    return title[: LONGEST_RUNNING_TITLE - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
