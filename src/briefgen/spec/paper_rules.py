"""Rules of the kinds of paper: the parts that one must have are there, and its look can be set."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.briefing import BriefingParts
from briefgen.briefing.names import all_sections
from briefgen.briefing.papers import PAPERS
from briefgen.errors import Problem
from briefgen.spec.context import Context
from briefgen.spec.placing import at


def parts_are_there(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A paper whose kind is said has the parts of that kind; drafts grow, so that one that lacks some renders."""
    if "template" not in context.positions:
        return
    sections = {section.id for _, _, section in all_sections(briefing)}
    for part, holds in PAPERS[briefing.template].parts.items():
        name = part.removeprefix("#")
        there = name in sections if part.startswith("#") else getattr(briefing, name)
        if not there:
            hint = f"add '{name}:'" if part == name else f"add a section with 'id: {name}' under 'sections:'"
            message = f"{'' if part == name else 'the section '}'{name}' is missing: {holds}"
            yield at(context, "template", message, hint, "warning")


def look_can_be_set(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """The fonts of the look that the kind of paper brings along are there; else it is set in the default one."""
    name = PAPERS[briefing.template].theme
    if briefing.theme is None and context.look is None and name:
        from briefgen.spec.families import INSTALL, missing_families
        from briefgen.spec.themes import shipped

        if missing := missing_families(shipped(name).fonts):
            message = f"its look, '{name}', is set in {missing[0].name}, which is not installed: another is used"
            yield at(context, "template", message, INSTALL, "warning")


WHOLE_RULES = (parts_are_there, look_can_be_set)
