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
from briefgen.briefing.names import Ids, given_ids, numbered, with_ids
from briefgen.briefing.selection import entries_of
from briefgen.errors import Problem, SpecError
from briefgen.spec.assets import Assets, FolderAssets, NoAssets
from briefgen.spec.bind import ABSENT, BINDERS, build
from briefgen.spec.characters import check_characters
from briefgen.spec.content import bind_content
from briefgen.spec.context import Context
from briefgen.spec.given import from_python, given_fields
from briefgen.spec.house import House, house_defaults
from briefgen.spec.includes import Includer, with_paths
from briefgen.spec.items import bind_points
from briefgen.spec.keys import respell
from briefgen.spec.nodes import Mapping, Node, found
from briefgen.spec.origins import with_origins
from briefgen.spec.places import Places
from briefgen.spec.shapes import record_keys
from briefgen.spec.variables import Filler, check_variables, refused_variables, variables_of
from briefgen.spec.whole import check
from briefgen.theme import Theme

_bound: ContextVar[bool] = ContextVar("bound", default=False)


TOLD = "_told"
"""Where a briefing keeps its warnings: beside its fields, so that equal briefings stay equal."""


class Briefing(BriefingParts, frozen=True, kw_only=True, dict=True):
    """A briefing that passed every check.

    In code its fields take what a spec takes: texts with Markdown, lists, dicts, dates, numbers.
    Raises SpecError with every problem, each at its path; `briefgen.check` gives the warnings.
    """

    def __post_init__(self) -> None:
        """Bind and check fields given in code."""
        if _bound.get():
            return
        bound = _of(from_python(given_fields(self)), NoAssets())
        for name, value in asdict(bound).items():
            force_setattr(self, name, value)
        self.__dict__[TOLD] = warnings_of(bound)

    def __copy__(self) -> Briefing:
        """Itself, as nothing of it can be changed."""
        return self

    def __reduce__(
        self,
    ) -> tuple[Callable[[dict[str, Any], tuple[Problem, ...]], Briefing], tuple[dict[str, Any], tuple[Problem, ...]]]:
        """Copies and pickles hold what was bound, and bind nothing again."""
        return _trusted, (asdict(self), warnings_of(self))

    @classmethod
    def of(cls, fields: MappingABC[str, object], folder: str | Path | None = None) -> Briefing:
        """The briefing of a map with a spec's keys; its pictures and data files are looked for in `folder`.

        Raises SpecError for a key that is unknown or missing too, where calling the class raises TypeError.
        """
        return _of(from_python(fields), folder_assets(folder))


class Reading(Struct, frozen=True):
    """What came of reading a spec: the briefing, None where an error stands in the way, and every problem by line.

    `others` holds the bytes of the further files that problems may be in, by their names in messages, `variables` the
    values of the variables, `asked` the names that the spec declares or uses; None where it was not read so far.
    """

    briefing: Briefing | None
    problems: tuple[Problem, ...]
    others: dict[str, bytes] = {}
    variables: dict[str, str] = {}
    asked: frozenset[str] | None = None


class Around(Struct, frozen=True):
    """What a spec is read with: `values` for its variables, before its own and the house's, and the house file.

    The values of a `row` come before all; a table may have more columns than a spec has variables. `row_name` is what
    messages call that row, as `rows.csv, row 2`. `theme` is a look in place of the briefing's own.
    """

    values: dict[str, str] = {}
    house: House | None = None
    row: dict[str, str] = {}
    row_name: str = ""
    theme: Theme | None = None

    def origins(self) -> dict[str, str]:
        """Where each value comes from, by the name of its variable."""
        row = f"{self.row_name}, " if self.row_name else ""
        return {name: f"--set {name}" for name in self.values} | {name: f"{row}column '{name}'" for name in self.row}


NOTHING_AROUND = Around()


def folder_assets(folder: str | Path | None) -> Assets:
    """The files in a folder, or none."""
    return NoAssets() if folder is None else FolderAssets(Path(folder))


def _of(root: Node, assets: Assets) -> Briefing:
    reading = read_tree(root, [], "", assets)
    if reading.briefing is None:
        raise SpecError(problem for problem in reading.problems if problem.severity == "error")
    return reading.briefing


def _trusted(values: dict[str, Any], told: tuple[Problem, ...] = ()) -> Briefing:
    """A briefing of fields that are bound already."""
    token = _bound.set(True)
    try:
        briefing = Briefing(**values)
    finally:
        _bound.reset(token)
    briefing.__dict__[TOLD] = told
    return briefing


def warnings_of(briefing: Briefing) -> tuple[Problem, ...]:
    """What was told of a briefing when it was read or built."""
    told: tuple[Problem, ...] = briefing.__dict__.get(TOLD, ())
    return told


def problems_of(fields: MappingABC[str, object], assets: Assets, around: Around) -> tuple[Problem, ...]:
    """Every problem of a map with a spec's keys, warnings too."""
    try:
        return read_tree(from_python(fields), [], "", assets, around=around).problems
    except SpecError as error:
        return error.problems


def read_tree(
    root: Node,
    before: list[Problem],
    file: str,
    assets: Assets,
    places: Places | None = None,
    around: Around = NOTHING_AROUND,
) -> Reading:
    """Bind and check a tree; `before` are problems already met in its text."""
    context = Context(file, assets, {**BINDERS, "content": bind_content, "points": bind_points}, places or Places())
    context.problems += with_paths(root, before)
    context.look = around.theme
    briefing = _bind(context, root, around)
    errors = any(problem.severity == "error" for problem in context.problems)
    told = with_origins(context.problems, context.filled)
    written = [replace(one, path=context.in_own_words(one.path)) for one in told]
    problems = tuple(dict.fromkeys(sorted(written, key=lambda problem: problem.position)))
    if briefing is not None:
        briefing.__dict__[TOLD] = problems
    return Reading(None if errors else briefing, problems, context.others, context.variables, context.asked)


def _bind(context: Context, root: Node, around: Around) -> Briefing | None:
    if not isinstance(root, Mapping) and context.torn:
        return None
    if not isinstance(root, Mapping):
        context.problem(root, "", f"a spec is a map of keys such as 'title: …', found {found(root)}")
        return None
    respell(context, record_keys(Briefing), root, "")
    defaults = _prepare(context, root, around)
    context.count_registers(root)
    token = _bound.set(True)
    try:
        bound = build(context, Briefing, root, "", **defaults)
        briefing = None if bound is ABSENT else _completed(bound, context)
    finally:
        _bound.reset(token)
    if briefing is not None:
        context.problems += check(briefing, context)
    return briefing


def _prepare(context: Context, root: Mapping, around: Around) -> dict[str, Any]:
    """Fill in the variables of the spec and of what it includes, and look at every character; the house's defaults."""
    defaults, of_house = house_defaults(context, around.house) if around.house else ({}, {})
    values = {**of_house, **variables_of(root), **around.values, **around.row}
    filler = Filler(context, values, around.origins(), refused_variables(root), around.row)

    def prepare(tree: Node, path: str = "") -> None:
        filler.tree(tree, path)
        check_characters(context, tree, path)

    prepare(root)
    Includer(context, prepare).read_all(root)
    context.variables = values
    context.asked = check_variables(context, root, filler, around.values)
    return defaults


def _completed(briefing: Briefing, context: Context) -> Briefing:
    """The briefing with entries written in blocks, and with an id for each section and entry that can have one."""
    ids = Ids(given_ids(briefing))
    fields: dict[str, Any] = {
        name: numbered(name, (*entries_of(briefing, name), *more)) for name, more in context.written.items()
    }
    if briefing.scale:
        from briefgen.spec.estimate_rules import in_words_of_scale

        for name in ("judgements", "scenarios"):
            fields[name] = tuple(in_words_of_scale(briefing, entry) for entry in fields[name])
    fields |= {
        "sections": with_ids(briefing.sections, ids),
        "appendices": with_ids(briefing.appendices, ids),
    }
    return replace(briefing, **fields)
