"""An indicator → the scenarios that it points to, by name."""

from __future__ import annotations

from briefgen.briefing import Indicator
from briefgen.compose.registers.setting import Setting
from briefgen.document import Blocks, Inline, Paragraph, Reference


def points_to(setting: Setting, indicator: Indicator) -> Blocks:
    """The names of the scenarios, each a link to its row."""
    ids = {scenario.name: scenario.id for scenario in setting.briefing.scenarios}
    links: list[Inline] = []
    for name in indicator.points_to:
        links += [*([f"{setting.words.semicolon} "] if links else []), Reference(f"scenario:{ids.get(name, name)}")]
    return (Paragraph(tuple(links)),) if links else ()
