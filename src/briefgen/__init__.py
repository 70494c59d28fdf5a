"""briefgen turns a written-down briefing into documents people act on: `load` a spec, `render` it to a format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefgen.briefing import (
        Criterion,
        Event,
        Indicator,
        Judgement,
        Option,
        Recommendation,
        Risk,
        Scenario,
        Section,
        Source,
        Stakeholder,
    )
    from briefgen.build import render, template_report
    from briefgen.document import Attachment
    from briefgen.errors import BriefgenError, InputError, Position, Problem, SpecError
    from briefgen.inspection import Finding, Inspection, inspect
    from briefgen.spec import Briefing, check, load, load_with_files
    from briefgen.spec.themes import load_theme
    from briefgen.theme import Theme

__version__ = "0.1.0"

__all__ = [
    "Attachment",
    "BriefgenError",
    "Briefing",
    "Criterion",
    "Event",
    "Finding",
    "Indicator",
    "InputError",
    "Inspection",
    "Judgement",
    "Option",
    "Position",
    "Problem",
    "Recommendation",
    "Risk",
    "Scenario",
    "Section",
    "Source",
    "SpecError",
    "Stakeholder",
    "Theme",
    "check",
    "inspect",
    "load",
    "load_theme",
    "load_with_files",
    "render",
    "template_report",
]

HOMES = {
    "Attachment": "briefgen.document",
    "Briefing": "briefgen.spec",
    "check": "briefgen.spec",
    "Finding": "briefgen.inspection",
    "Inspection": "briefgen.inspection",
    "inspect": "briefgen.inspection",
    "load": "briefgen.spec",
    "load_theme": "briefgen.spec.themes",
    "Theme": "briefgen.theme",
    "load_with_files": "briefgen.spec",
    "render": "briefgen.build",
    "template_report": "briefgen.build",
    "Recommendation": "briefgen.briefing",
    "Section": "briefgen.briefing",
    "Source": "briefgen.briefing",
    "Stakeholder": "briefgen.briefing",
    "Criterion": "briefgen.briefing",
    "Event": "briefgen.briefing",
    "Indicator": "briefgen.briefing",
    "Judgement": "briefgen.briefing",
    "Option": "briefgen.briefing",
    "Risk": "briefgen.briefing",
    "Scenario": "briefgen.briefing",
}


def __dir__() -> list[str]:
    """The public names, those not yet imported too."""
    return sorted([*__all__, "__version__"])


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `import briefgen` costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module 'briefgen' has no attribute '{name}'")
    from importlib import import_module

    value = getattr(import_module(HOMES.get(name, "briefgen.errors")), name)
    globals()[name] = value
    return value
