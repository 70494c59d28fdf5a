"""The public Briefing: the model's fields with a spec's checks, whether it was read from a file or built in code."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, force_setattr, replace

from briefgen.briefing import BriefingParts
from briefgen.briefing.names import given_ids, numbered, with_ids
from briefgen.errors import Problem, SpecError
from briefgen.spec.assets import Assets, NoAssets
from briefgen.spec.bind import ABSENT, BINDERS, build
from briefgen.spec.characters import check_characters
from briefgen.spec.check import check
from briefgen.spec.content import bind_content
from briefgen.spec.context import Context
from briefgen.spec.nodes import Mapping, Node, found, from_python, given_fields
from briefgen.spec.places import Places
from briefgen.spec.variables import fill_variables, texts

_bound: ContextVar[bool] = ContextVar("bound", default=False)


class Briefing(BriefingParts, frozen=True, kw_only=True):
    """A briefing that passed every check.

    In code its fields take what a spec takes: texts with Markdown, lists, dicts, dates, numbers.
    Raises SpecError with every problem, each at its path.
    """

    def __post_init__(self) -> None:
        """Bind and check fields given in code."""
        if _bound.get():
            return
        node = from_python(given_fields(self))
        reading = read_tree(node, [], "", NoAssets())
        if reading.briefing is None:
            raise SpecError(reading.problems)
        for name, value in asdict(reading.briefing).items():
            force_setattr(self, name, value)


class Reading(Struct, frozen=True):
    """What came of reading a spec: the briefing, None where an error stands in the way, and every problem by line."""

    briefing: Briefing | None
    problems: tuple[Problem, ...]


def read_tree(root: Node, before: list[Problem], file: str, assets: Assets, places: Places | None = None) -> Reading:
    """Bind and check a tree; `before` are problems already met in its text."""
    context = Context(file, assets, {**BINDERS, "content": bind_content}, places or Places())
    context.problems += _with_paths(root, before)
    briefing = _bind(context, root)
    errors = any(problem.severity == "error" for problem in context.problems)
    problems = sorted(context.problems, key=lambda problem: problem.position)
    return Reading(None if errors else briefing, tuple(dict.fromkeys(problems)))


def _with_paths(root: Node, problems: list[Problem]) -> list[Problem]:
    """The problems that reading met, each with the path of the text at its place."""
    paths = {(text.line, text.column): path for path, text in texts(root)} if problems else {}
    places = [paths.get((problem.position.line, problem.position.column), "") for problem in problems]
    return [replace(problem, path=path) for problem, path in zip(problems, places, strict=True)]


def _bind(context: Context, root: Node) -> Briefing | None:
    if not isinstance(root, Mapping):
        context.problem(root, "", f"a spec is a map of keys such as 'title: …', found {found(root)}")
        return None
    fill_variables(context, root)
    context.count_registers(root)
    check_characters(context, root)
    token = _bound.set(True)
    try:
        bound = build(context, Briefing, root, "")
        briefing = None if bound is ABSENT else _completed(bound, context)
    finally:
        _bound.reset(token)
    if briefing is not None:
        context.problems += check(briefing, context)
    return briefing


def _completed(briefing: Briefing, context: Context) -> Briefing:
    """The briefing with entries written in blocks, and with an id for each section and recommendation."""
    taken = set(given_ids(briefing))
    fields: dict[str, Any] = {
        "stakeholders": (*briefing.stakeholders, *context.stakeholders),
        "recommendations": numbered((*briefing.recommendations, *context.recommendations)),
        "sections": with_ids(briefing.sections, taken),
        "appendices": with_ids(briefing.appendices, taken),
    }
    return Briefing(**{**asdict(briefing), **fields})
