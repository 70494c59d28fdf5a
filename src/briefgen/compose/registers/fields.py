"""A field's value → blocks, by what kind of value it is."""

from __future__ import annotations

import datetime
from typing import Any, get_args

from briefgen.briefing.kinds import Progress
from briefgen.compose.registers.setting import Setting, unbroken
from briefgen.document import Blocks, Field, Inline, Inlines, ListBlock, Paragraph, Reference

DATES = frozenset(("date", "start", "end"))
"""Fields of an event, whose texts are dates."""


def field(setting: Setting, name: str, value: Any) -> Blocks:
    """A field's value as blocks; what changes as the work goes on can be changed in its place."""
    match value:
        case bool():
            return (Paragraph((setting.flag(value),)),)
        case None | "" | () | {}:
            return ()
        case datetime.date():
            return (Paragraph((_date_field(setting, name, value),)),)
        case int():
            return (Paragraph((setting.words.of_five.format(score=value),)),)
        case str():
            return (Paragraph((_text(setting, name, value),)),)
        case dict():
            return (Paragraph(("; ".join(f"{key}{setting.words.colon} {score}" for key, score in value.items()),)),)
        case (str(), *_):
            return (Paragraph(_citations(value) if name == "sources" else ("; ".join(value),)),)
        case (tuple(), *_):
            return value[0] if len(value) == 1 else (ListBlock(value),)
        case _:
            blocks: Blocks = value
            return blocks


def _text(setting: Setting, name: str, text: str) -> Inline:
    if (setting.register, name) == ("recommendations", "status"):
        choices = tuple(setting.value("status", each) for each in get_args(Progress))
        return Field(setting.value("status", text), "status", setting.header("status"), choices)
    if setting.register == "timeline" and name in DATES:
        return setting.when(text)
    return setting.value(name, text)


def _date_field(setting: Setting, name: str, value: datetime.date) -> Field:
    words = setting.words
    return Field(unbroken(words.day(value)), name, setting.header(name), date=value, pattern=words.pattern)


def _citations(keys: tuple[str, ...]) -> Inlines:
    made: list[Inline] = ["["]
    for index, key in enumerate(keys):
        made += [*(["; "] if index else []), Reference(f"source:{key}")]
    return (*made, "]")
