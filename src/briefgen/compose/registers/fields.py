"""A field's value → blocks, by what kind of value it is."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, get_args

from briefgen.briefing.kinds import Progress
from briefgen.briefing.periods import Period, Time
from briefgen.compose.registers.setting import Setting
from briefgen.document import Blocks, Field, Inline, Inlines, ListBlock, Paragraph, Reference


def field(setting: Setting, name: str, value: Any) -> Blocks:
    """A field's value as blocks; what changes as the work goes on can be changed in its place."""
    match value:
        case bool():
            return (Paragraph((setting.flag(value),)),)
        case None | "" | () | {}:
            return ()
        case datetime.date() | Period():
            return (Paragraph((_time(setting, name, value),)),)
        case int():
            return (Paragraph((setting.words.of_five.format(score=value),)),)
        case str():
            return (Paragraph((_text(setting, name, value),)),)
        case dict():
            return (
                Paragraph((_listed(setting, (f"{key}{setting.words.colon} {score}" for key, score in value.items())),)),
            )
        case (str(), *_):
            return (Paragraph(_citations(value) if name == "sources" else (_listed(setting, value),)),)
        case (tuple(), *_):
            return value[0] if len(value) == 1 else (ListBlock(value),)
        case _:
            blocks: Blocks = value
            return blocks


def _listed(setting: Setting, items: Iterable[str]) -> str:
    return f"{setting.words.semicolon} ".join(items)


def _text(setting: Setting, name: str, text: str) -> Inline:
    if (setting.register, name) == ("recommendations", "status"):
        choices = tuple(setting.value("status", each) for each in get_args(Progress))
        return Field(setting.value("status", text), "status", setting.header("status"), choices)
    return setting.value(name, text)


def _time(setting: Setting, name: str, value: Time) -> Inline:
    """A day can be changed in its place, but for an event's; a month, quarter or year is a text."""
    if isinstance(value, Period) or setting.register == "timeline":
        return setting.when(value)
    return Field(setting.when(value), name, setting.header(name), date=value, pattern=setting.words.pattern)


def _citations(keys: tuple[str, ...]) -> Inlines:
    made: list[Inline] = ["["]
    for index, key in enumerate(keys):
        made += [*(["; "] if index else []), Reference(f"source:{key}")]
    return (*made, "]")
