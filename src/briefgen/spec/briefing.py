"""The public Briefing: the model's fields with a spec's checks, whether it was read from a file or built in code."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingABC
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, force_setattr, replace

from briefgen.briefing import BriefingParts
from briefgen.briefing.names import given_ids, numbered, with_ids
from briefgen.briefing.selection import entries_of
from briefgen.errors import Problem, SpecError
from briefgen.spec.assets import Assets, FolderAssets, NoAssets
from briefgen.spec.bind import ABSENT, BINDERS, build
from briefgen.spec.characters import check_characters
from briefgen.spec.content import bind_content
from briefgen.spec.context import Context
from briefgen.spec.given import from_python, given_fields
from briefgen.spec.items import bind_points
from briefgen.spec.nodes import Mapping, Node, found
from briefgen.spec.places import Places
from briefgen.spec.variables import fill_variables, texts
from briefgen.spec.whole import check

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
        bound = _of(from_python(given_fields(self)), NoAssets())
        for name, value in asdict(bound).items():
            force_setattr(self, name, value)

    def __reduce__(self) -> tuple[Callable[[dict[str, Any]], Briefing], tuple[dict[str, Any]]]:
        """Copies and pickles hold what was bound, and bind nothing again."""
        return _trusted, (asdict(self),)

    @classmethod
    def of(cls, fields: MappingABC[str, object], folder: str | Path | None = None) -> Briefing:
        """The briefing of a map with a spec's keys; its pictures and data files are looked for in `folder`.

        Raises SpecError for a key that is unknown or missing too, where calling the class raises TypeError.
        """
        return _of(from_python(fields), folder_assets(folder))


class Reading(Struct, frozen=True):
    """What came of reading a spec: the briefing, None where an error stands in the way, and every problem by line."""

    briefing: Briefing | None
    problems: tuple[Problem, ...]


def folder_assets(folder: str | Path | None) -> Assets:
    """The files in a folder, or none."""
    return NoAssets() if folder is None else FolderAssets(Path(folder))


def _of(root: Node, assets: Assets) -> Briefing:
    reading = read_tree(root, [], "", assets)
    if reading.briefing is None:
        raise SpecError(problem for problem in reading.problems if problem.severity == "error")
    return reading.briefing


def _trusted(values: dict[str, Any]) -> Briefing:
    """A briefing of fields that are bound already."""
    token = _bound.set(True)
    try:
        return Briefing(**values)
    finally:
        _bound.reset(token)


def read_tree(root: Node, before: list[Problem], file: str, assets: Assets, places: Places | None = None) -> Reading:
    """Bind and check a tree; `before` are problems already met in its text."""
    context = Context(file, assets, {**BINDERS, "content": bind_content, "points": bind_points}, places or Places())
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
    """The briefing with entries written in blocks, and with an id for each section and entry that can have one."""
    taken = set(given_ids(briefing))
    fields: dict[str, Any] = {
        **{name: numbered(name, (*entries_of(briefing, name), *more)) for name, more in context.written.items()},
        "sections": with_ids(briefing.sections, taken),
        "appendices": with_ids(briefing.appendices, taken),
    }
    return Briefing(**{**asdict(briefing), **fields})
