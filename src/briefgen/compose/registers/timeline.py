"""An event → when it was: a date, or a period from one date to another."""

from __future__ import annotations

from briefgen.briefing import Event
from briefgen.compose.registers.setting import Setting
from briefgen.document import Blocks, Paragraph


def when(setting: Setting, event: Event) -> Blocks:
    """A date, or a period: from one date to another, since or until one."""
    return (Paragraph((said,)),) if (said := _said(setting, event)) else ()


def _said(setting: Setting, event: Event) -> str:
    date, start, end = (setting.when(time) if time else "" for time in (event.date, event.start, event.end))
    if date or not (start or end):
        return date
    if start and end:
        return f"{start} – {end}"
    return setting.phrase("since", date=start) if start else setting.phrase("until", date=end)
