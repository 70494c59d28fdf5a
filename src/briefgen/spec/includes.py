"""`include` blocks → the trees of the files they name, read before anything is bound, each with its own positions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from msgspec.structs import replace

from briefgen.briefing import IncludeBlock
from briefgen.errors import Problem, SpecError
from briefgen.spec.assets import AssetError, Assets, AssetsBelow
from briefgen.spec.bind import ABSENT, bind
from briefgen.spec.context import Context
from briefgen.spec.decode import MAX_BYTES
from briefgen.spec.limits import MAX_INCLUDE_DEPTH, MAX_INCLUDES
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence, found
from briefgen.spec.seen import Opened
from briefgen.spec.shapes import Shape
from briefgen.spec.trees import read_bytes
from briefgen.spec.variables import joined, texts

HOLDERS = ("sections", "appendices", "content", "landscape")
"""Keys under which blocks of content stand, at whatever depth."""
BESIDE = "name a YAML file beside the spec: 'include: parts/risks.yaml'"

Prepare = Callable[[Node, str], None]


class Includer:
    """Reads what a spec includes, and what that includes; `prepare` is done to each tree at its path."""

    def __init__(self, context: Context, prepare: Prepare) -> None:
        self.context = context
        self.prepare = prepare
        self.count = 0
        self.size = 0

    def read_all(self, root: Node) -> None:
        """Read the files that a spec's tree names."""
        self._within(root, "", (PurePath(self.context.file).name,), "")

    def _within(self, root: Node, path: str, chain: tuple[str, ...], folder: str) -> None:
        for here, value in _asked(root, path):
            if isinstance(value, Scalar) and value.text.strip():
                self._include(value, f"{here}.include", chain, folder)

    def _include(self, value: Scalar, path: str, chain: tuple[str, ...], folder: str) -> None:
        context, name = self.context, value.text.strip()
        seen = PurePath(folder, name).as_posix() if folder else PurePath(name).as_posix()
        self.count += 1
        if refused := self._refused(seen, chain):
            if self.count <= MAX_INCLUDES + 1:
                context.problem(value, path, *refused)
            return
        opened = self._opened(value, path, name)
        if opened is None:
            return
        context.included[id(value)] = opened
        with context.inside(opened):
            self.prepare(opened.root, path)
            self._within(opened.root, path, (*chain, seen), PurePath(seen).parent.as_posix().removeprefix("."))

    def _refused(self, seen: str, chain: tuple[str, ...]) -> tuple[str, str] | None:
        """Why one more file is not read, and what to do."""
        if seen in chain:
            circle = " → ".join((*chain[chain.index(seen) :], seen))
            return f"'{seen}' includes itself: {circle}", "take one of them out"
        if len(chain) > MAX_INCLUDE_DEPTH:
            return f"files are included more than {MAX_INCLUDE_DEPTH} deep", "include the file from the spec itself"
        if self.count > MAX_INCLUDES:
            return f"the spec includes more than {MAX_INCLUDES} files", "put several of them into one"
        return None

    def _opened(self, value: Scalar, path: str, name: str) -> Opened | None:
        context = self.context
        file = (PurePath(context.file).parent / name).as_posix() if context.file else name
        try:
            data = context.assets.open(name)
            self.size += len(data)
            if self.size > MAX_BYTES:
                message = f"the files that the spec includes have more than {MAX_BYTES:,} bytes together"
                context.problem(value, path, message, "put long tables in a CSV file: `data:`")
                return None
            context.others[file] = data
            root, problems, places = read_bytes(data, file)
        except AssetError as error:
            for message in error.args:
                context.problem(value, path, message)
            return None
        except SpecError as error:
            context.problems += error.problems
            return None
        context.problems += with_paths(root, problems, path)
        opened = Opened(file, root, places, _beside(context.assets, name))
        with context.inside(opened):
            opened.root = _content(context, root, path)
        return opened


def _beside(assets: Assets, name: str) -> Assets:
    folder = PurePath(name).parent.as_posix()
    return assets if folder == "." else AssetsBelow(assets, folder)


def _asked(node: Node, path: str) -> Iterator[tuple[str, Node]]:
    """Path of the block and value of every `include` among some content."""
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _asked(item, f"{path}[{index}]")
    if isinstance(node, Mapping):
        if len(node.entries) == 1 and node.entries[0][0].text == "include":
            yield path, node.entries[0][1]
        for key, value in node.entries:
            if key.text in HOLDERS:
                yield from _asked(value, joined(path, key.text))


def with_paths(root: Node, problems: list[Problem], path: str = "") -> list[Problem]:
    """The problems that reading met, each with the path of the text at its place."""
    paths = {(text.line, text.column): here for here, text in texts(root, path)} if problems else {}
    places = [paths.get((problem.position.line, problem.position.column), "") for problem in problems]
    return [replace(problem, path=here) for problem, here in zip(problems, places, strict=True)]


def bind_include(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """The content of the file that a block names."""
    if not isinstance(node, Scalar) or not node.text.strip():
        context.problem(node, path, f"expected the name of a file, found {found(node)}", BESIDE)
        return ABSENT
    opened = context.included.get(id(node))
    if opened is None:
        return ABSENT
    with context.inside(opened):
        content = bind(context, Shape("content"), opened.root, path)
        if content is ABSENT or (not content and isinstance(opened.root, Sequence) and not opened.root.items):
            hint = "write blocks as a list, as under 'content:'"
            context.problem(opened.root, path, f"'{context.file}' holds no content", hint)
    return IncludeBlock(content=content) if content and content is not ABSENT else ABSENT


def _content(context: Context, root: Node, path: str) -> Node:
    """A list of blocks, one block alone, or what stands under a section's `content`."""
    if not (isinstance(root, Mapping) and any(key.text == "content" for key, _ in root.entries)):
        return root
    for key, _ in root.entries:
        if key.text != "content":
            message = f"an included file holds content; '{key.text}' would be lost"
            context.problem(key, joined(path, key.text), message, "write it in the spec, around the include")
    return next(value for key, value in root.entries if key.text == "content")
