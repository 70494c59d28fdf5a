"""A theme's name or file → the Theme, or every problem of the file at its line."""

from __future__ import annotations

from functools import lru_cache, reduce
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from briefgen.briefing import BriefingParts
from briefgen.briefing.papers import PAPERS
from briefgen.errors import InputError, Position, Problem, SpecError, UnavailableError, cause_of, did_you_mean, joined
from briefgen.looks import ThemeKeys, changed, shipped_names, shipped_text
from briefgen.spec.assets import AssetError, Assets, AssetsBelow, FolderAssets, NoAssets
from briefgen.spec.bind import ABSENT, BINDERS, bind_scalar, build
from briefgen.spec.context import Context
from briefgen.spec.families import INSTALL, at_hand, bind_family, missing_families
from briefgen.spec.nodes import Mapping, Node, found
from briefgen.spec.places import Places
from briefgen.spec.shapes import Shape
from briefgen.spec.theme_rules import rules, seen_on_pages
from briefgen.spec.trees import read_bytes
from briefgen.theme import DEFAULT, Theme, WordFile, default_theme

FILES = (".yaml", ".yml", ".json")
DEEPEST = 8
"""How many themes may extend one another."""


class NoTheme(Exception):  # noqa: N818 - it is raised with what to say, not as an error
    """There is no such theme; the arguments are the message and a hint."""


class NotInstalled(NoTheme):
    """There is such a theme, and its fonts are missing."""


def load_theme(source: str | Path) -> Theme:
    """The theme of a name that `briefgen themes` lists, or of a file.

    Raises SpecError with all problems of the file, InputError where there is none or it cannot be read, and
    UnavailableError where the fonts of a theme of the package are not installed.
    """
    theme, problems = theme_and_problems(source)
    if theme is None:
        raise SpecError(problem for problem in problems if problem.severity == "error")
    return theme


def theme_and_problems(source: str | Path) -> tuple[Theme | None, tuple[Problem, ...]]:
    """The same with warnings, and without a theme where there are errors. Raises InputError and UnavailableError."""
    name = str(source)
    told: list[Problem] = []
    try:
        if isinstance(source, str) and not is_file(name):
            return _called(name), ()
        path = Path(source)
        theme = read_theme(path.read_bytes(), name, FolderAssets(path.parent), told)
    except NoTheme as missing:
        kind = UnavailableError if isinstance(missing, NotInstalled) else InputError
        raise kind(reduce(joined, filter(None, missing.args))) from None
    except (OSError, ValueError) as error:
        raise InputError(f"{name} cannot be read: {cause_of(error)}") from None
    return theme, tuple(sorted(dict.fromkeys(told), key=lambda problem: problem.position))


def is_file(name: str) -> bool:
    """Whether a theme is named by a file."""
    return name.lower().endswith(FILES) or "/" in name or "\\" in name


def read_theme(data: bytes, file: str, assets: Assets, told: list[Problem], depth: int = 0) -> Theme | None:
    """The theme of the bytes of a file, None where it has errors; every problem is `told`; `depth` themes extend it."""
    try:
        root, problems, places = read_bytes(data, file)
    except SpecError as error:
        told += error.problems
        return None
    context = Context(file, assets, {**BINDERS, "family": bind_family, "file": _bind_file}, places)
    context.problems += problems
    theme = _bound(context, root, depth)
    told += context.problems
    return None if _errors(context) else theme


def bind_theme(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """A theme by its name, or by its file beside the spec."""
    name = bind_scalar(context, Shape("plain"), node, path)
    if name is ABSENT:
        return ABSENT
    try:
        return _named(name, context.assets, context.problems) or ABSENT
    except NoTheme as missing:
        context.problem(node, path, *missing.args)
    return ABSENT


def _named(name: str, assets: Assets, told: list[Problem], depth: int = 0) -> Theme | None:
    """The theme of a name or a file, None for a file with errors, which are `told`. Raises NoTheme."""
    if not is_file(name):
        return _called(name)
    if depth >= DEEPEST:
        raise NoTheme(f"'{name}' is extended over {DEEPEST} files, or extends itself", "extend one by its name")
    try:
        data = assets.open(name)
    except AssetError as error:
        raise NoTheme(str(error), "") from None
    folder = name.rpartition("/")[0]
    return read_theme(data, name, AssetsBelow(assets, folder) if folder else assets, told, depth + 1)


def _called(name: str) -> Theme:
    """A theme of the package. Raises NoTheme for another name, or where its fonts are not installed."""
    known = shipped_names()
    wanted = name.strip().lower().replace(" ", "-")
    if wanted not in known:
        near = did_you_mean(wanted, known)
        raise NoTheme(f"no theme is called '{name}'{near}", f"known: {', '.join(known)}; or name a file: house.yaml")
    theme = shipped(wanted)
    if missing := missing_families(theme.fonts):
        raise NotInstalled(f"the theme '{wanted}' is set in {missing[0].name}, which is not installed", INSTALL)
    return theme


@lru_cache(maxsize=16)
def shipped(name: str) -> Theme:
    """A theme of the package, whether its fonts are installed or not."""
    if name == DEFAULT:
        return default_theme()
    context = Context("", NoAssets(), {**BINDERS, "family": bind_family, "file": _bind_file}, Places())
    root, _, _ = read_bytes(shipped_text(name), name)
    keys = build(context, ThemeKeys, _map(root), "")
    return changed(shipped(keys.extends), keys, name)


def shipped_or_default(name: str) -> Theme:
    """A theme of the package, or the default where its fonts are not installed."""
    theme = shipped(name)
    return default_theme() if missing_families(theme.fonts) else theme


def look_of(briefing: BriefingParts, given: Theme | None = None) -> Theme:
    """The look that a briefing is set in: the one that is `given`, its own, that of its kind of paper, the default."""
    if given or briefing.theme:
        return given or briefing.theme or default_theme()
    name = PAPERS[briefing.template].theme
    return shipped_or_default(name) if name else default_theme()


def about(name: str) -> str:
    """The line that a theme of the package says of itself."""
    if name == DEFAULT:
        return "serif text, sans headings, deep blue, tinted boxes: a think tank's paper; the look where none is named"
    root, _, _ = read_bytes(shipped_text(name), name)
    return str(next(value.text for key, value in _map(root).entries if key.text == "about"))  # type: ignore[union-attr]


def _map(root: Node) -> Mapping:
    assert isinstance(root, Mapping)
    return root


def _bound(context: Context, root: Node, depth: int) -> Theme | None:
    if not isinstance(root, Mapping):
        context.problem(root, "", f"a theme is a map of keys such as 'colours: …', found {found(root)}")
        return None
    keys = build(context, ThemeKeys, root, "")
    base = _base(context, keys, depth)
    context.problems += rules(context, root, keys)
    if base is None or _errors(context):
        return None
    theme = changed(base, keys, Path(context.file).stem)
    context.problems += seen_on_pages(context, theme)
    return replace(theme, fonts=at_hand(theme.fonts)) if theme.is_housed else theme


def _errors(context: Context) -> bool:
    return any(problem.severity == "error" for problem in context.problems)


def _base(context: Context, keys: ThemeKeys, depth: int) -> Theme | None:
    try:
        return _named(keys.extends, context.assets, context.problems, depth)
    except NoTheme as missing:
        position = context.positions.get("extends", Position(context.file))
        context.problems.append(Problem(position, "extends", *missing.args))
    return None


def _bind_file(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """A file beside the theme, as it is."""
    name = bind_scalar(context, Shape("plain"), node, path)
    if name is ABSENT:
        return ABSENT
    try:
        return WordFile(context.assets.open(name), name)
    except AssetError as error:
        context.problem(node, path, *error.args)
    return ABSENT
